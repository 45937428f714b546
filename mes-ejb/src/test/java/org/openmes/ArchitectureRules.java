package org.openmes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Set;

/** The rules of the house as data, so that each can be held against the code and against planted violations. */
final class ArchitectureRules {
    /** Lower features may use upper ones, never the other way round. A new feature must take its place here. */
    static final List<String> ORDER = List.of(
            "shared",
            "setting",
            "user",
            "line",
            "product",
            "shift",
            "workorder",
            "execution",
            "issue",
            "schedule",
            "event",
            "webhook",
            "audit",
            "mail",
            "importing",
            "report",
            "connectivity",
            "module",
            "installation",
            "api",
            "web");

    /** Boundaries that everybody may call, each for a reason its javadoc gives. */
    private static final Set<String> OPEN = Set.of(
            "AuthenticationService",
            "DeliveryDispatch",
            "DeliveryLane",
            "DemoPlantStart",
            "EventPublication",
            "ExactlyOnce",
            "Housekeeping",
            "LedgerSealing",
            "LiveFeed",
            "OneTransaction",
            "Readiness",
            "RegistrationService",
            "Startup");

    private static final String ROOT = "org.openmes.";

    static final ArchRule FEATURES_LOOK_ONLY_UP = classes()
            .that()
            .resideInAPackage(ROOT + "(**)")
            .should(new ArchCondition<>("use only features above their own") {
                @Override
                public void check(JavaClass origin, ConditionEvents events) {
                    origin.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> rank(dependency.getTargetClass()) > rank(origin))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                }
            });

    static final ArchRule FEATURES_FORM_NO_CYCLE =
            slices().matching("org.openmes.(*)..").should().beFreeOfCycles();

    static final ArchRule ENTITIES_STAY_HOME =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    static final ArchRule EVERY_BOUNDARY_SAYS_WHO_MAY_CALL = methods()
            .that()
            .areDeclaredInClassesThat(new DescribedPredicate<>("are session beans") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
                }
            })
            .and()
            .arePublic()
            .should(new ArchCondition<>("declare roles, or belong to a boundary that is open on purpose") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (!declaresRoles(method)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " says no roles"));
                    }
                }
            });

    static final ArchRule ONLY_THE_CLOCK_TELLS_TIME = noClasses()
            .that()
            .doNotHaveSimpleName("ServerClock")
            .should()
            .callMethodWhere(new DescribedPredicate<>("asks the machine for the time") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return asksMachineForTime(call);
                }
            });

    static final ArchRule NO_OLD_DATES =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date");

    static final ArchRule NO_UNTYPED_MAPS_ON_BOUNDARIES = classes()
            .that()
            .areRecords()
            .and()
            .arePublic()
            .should(new ArchCondition<>("have no field of type Map<String, Object>") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getFields().stream()
                            .filter(ArchitectureRules::isUntypedMap)
                            .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
                }
            });

    static final ArchRule THE_DOMAIN_KNOWS_NEITHER_HTTP_NOR_FACES = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "api..", ROOT + "web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.faces..", "jakarta.servlet..", "org.primefaces..");

    static final List<ArchRule> ALL = List.of(
            FEATURES_LOOK_ONLY_UP,
            FEATURES_FORM_NO_CYCLE,
            ENTITIES_STAY_HOME,
            EVERY_BOUNDARY_SAYS_WHO_MAY_CALL,
            ONLY_THE_CLOCK_TELLS_TIME,
            NO_OLD_DATES,
            NO_UNTYPED_MAPS_ON_BOUNDARIES,
            THE_DOMAIN_KNOWS_NEITHER_HTTP_NOR_FACES);

    private ArchitectureRules() {}

    /** The place of a type's feature in the order; planted features count as the real ones of their name. */
    static int rank(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return -1;
        }
        var feature =
                name.substring(ROOT.length()).replaceFirst("^planted\\.", "").split("\\.")[0];
        if (!ORDER.contains(feature)) {
            throw new AssertionError("a new feature must take its place in the order: " + name);
        }
        return ORDER.indexOf(feature);
    }

    private static boolean declaresRoles(JavaMethod method) {
        var owner = method.getOwner();
        var named = method.isAnnotatedWith(RolesAllowed.class) || owner.isAnnotatedWith(RolesAllowed.class);
        var open = owner.isAnnotatedWith(PermitAll.class) && OPEN.contains(owner.getSimpleName());
        return named || open;
    }

    private static boolean asksMachineForTime(JavaAccess<?> call) {
        var target = call.getTarget();
        var owner = target.getOwner().getName();
        if (owner.equals("java.lang.System")) {
            return Set.of("currentTimeMillis", "nanoTime").contains(target.getName());
        }
        if (owner.equals("java.time.Clock")) {
            return target.getName().startsWith("system");
        }
        var signature = target.getFullName();
        return owner.startsWith("java.time.")
                && target.getName().equals("now")
                && !signature.contains("java.time.Clock)");
    }

    private static boolean isUntypedMap(JavaField field) {
        return field.getType().getName().equals("java.util.Map<java.lang.String, java.lang.Object>");
    }
}
