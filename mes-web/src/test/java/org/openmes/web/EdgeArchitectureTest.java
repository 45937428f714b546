package org.openmes.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Version;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openmes.issue.BlockingReview;
import org.openmes.setting.Settings;
import org.openmes.shared.ClientAddress;
import org.openmes.workorder.OrderFloor;

/** The pages call boundaries of the domain and nothing behind them. */
class EdgeArchitectureTest {
    /** Beans of the domain that are no boundaries and need no rights. */
    private static final Set<String> OPEN = Set.of(ClientAddress.class.getName(), Settings.class.getName());

    /** Boundaries that are called within the domain only, after their callers have checked the rights. */
    private static final Set<String> INSIDE = Set.of(BlockingReview.class.getName());

    private static final JavaClasses EDGE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.openmes.web");

    private static final ArchRule ONLY_BOUNDARIES_ARE_CALLED = noClasses()
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("work inside the domain") {
                @Override
                public boolean test(JavaClass type) {
                    var ofDomain = type.getPackageName().startsWith("org.openmes.")
                            && !type.getPackageName().startsWith("org.openmes.web");
                    var bean = type.isAnnotatedWith(ApplicationScoped.class) && !OPEN.contains(type.getName());
                    return ofDomain && (bean || INSIDE.contains(type.getName()));
                }
            });

    private static final ArchRule NO_DATABASE = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "jakarta.persistence..",
                            "org.hibernate..",
                            "org.jdbi..",
                            "jakarta.transaction..",
                            "javax.sql..")
                    .and(not(assignableTo(Throwable.class))));

    private static final ArchRule NOT_THE_OTHER_EDGE =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.openmes.api..", "jakarta.ws.rs..");

    @Test
    void only_boundaries_are_called() {
        ONLY_BOUNDARIES_ARE_CALLED.check(EDGE);
    }

    @Test
    void the_database_is_out_of_reach() {
        NO_DATABASE.check(EDGE);
    }

    @Test
    void the_other_edge_is_unknown() {
        NOT_THE_OTHER_EDGE.check(EDGE);
    }

    @Test
    void the_rules_find_what_breaks_them() {
        var planted = new ClassFileImporter().importClasses(Planted.class);

        assertThat(ONLY_BOUNDARIES_ARE_CALLED.evaluate(planted).hasViolation()).isTrue();
        assertThat(ONLY_BOUNDARIES_ARE_CALLED
                        .evaluate(new ClassFileImporter().importClasses(PlantedReview.class))
                        .hasViolation())
                .isTrue();
        assertThat(NO_DATABASE.evaluate(planted).hasViolation()).isTrue();
        assertThat(NOT_THE_OTHER_EDGE.evaluate(planted).hasViolation()).isTrue();
    }

    /** Breaks every rule. */
    record Planted(OrderFloor floor, Version version, MediaType other) {}

    /** Breaks the rule of what is called inside. */
    record PlantedReview(BlockingReview review) {}
}
