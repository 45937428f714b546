package org.openmes.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openmes.permission.PermissionTable.Other;
import org.openmes.permission.PermissionTable.Permission;
import org.openmes.planted.user.PlantedService;
import org.openmes.shared.Role;

/** The table of permissions has every method of every boundary, says what the code declares, and follows the matrix. */
class PermissionTableTest {
    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.openmes");

    private static final Set<Role> NOBODY = Set.of();

    private final PermissionTable table = table();

    private static PermissionTable table() {
        try (var lines = Files.lines(Path.of("..", PermissionTable.RESOURCE))) {
            return PermissionTable.of(lines);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void every_method_of_a_boundary_has_a_row_and_every_row_a_method() {
        assertThat(without(methods(DOMAIN).keySet(), written()))
                .as("methods without a row")
                .isEmpty();
        assertThat(without(written(), methods(DOMAIN).keySet()))
                .as("rows without a method")
                .isEmpty();
    }

    @Test
    void a_method_without_a_row_is_found() {
        var planted = new ClassFileImporter().importClasses(PlantedService.class);

        assertThat(methods(planted).keySet())
                .containsExactly("PlantedService.find(String)", "PlantedService.find(long)", "PlantedService.open")
                .doesNotContainAnyElementsOf(written());
    }

    @Test
    void no_case_has_two_rows() {
        assertThat(table.permissions()).extracting(Permission::name).doesNotHaveDuplicates();
        assertThat(table.others()).extracting(Other::method).doesNotHaveDuplicates();
    }

    @Test
    void the_roles_of_the_table_are_those_of_the_code() {
        var told = told();
        var differences = new ArrayList<String>();
        methods(DOMAIN).forEach((name, method) -> {
            var roles = told.getOrDefault(name, NOBODY);
            if (!roles.equals(declared(method))) {
                differences.add(name + ": the table says " + roles + ", the code " + declared(method));
            }
        });

        assertThat(differences).isEmpty();
    }

    @Test
    void the_code_is_read_as_it_is_declared() {
        var planted = methods(new ClassFileImporter().importClasses(PlantedService.class));

        assertThat(declared(planted.get("PlantedService.find(long)"))).containsExactly(Role.ADMIN);
        assertThat(declared(planted.get("PlantedService.find(String)")))
                .containsExactlyInAnyOrder(Role.SUPERVISOR, Role.SYSTEM);
        assertThat(declared(planted.get("PlantedService.open"))).isEqualTo(NOBODY);
    }

    @Test
    void a_row_is_what_the_matrix_says_or_has_a_note() {
        assertThat(table.permissions())
                .filteredOn(permission -> permission.note().isEmpty())
                .filteredOn(permission -> !followsMatrix(permission))
                .extracting(Permission::name)
                .isEmpty();
    }

    private static Set<String> without(Set<String> names, Set<String> known) {
        var unknown = new TreeSet<>(names);
        unknown.removeAll(known);
        return unknown;
    }

    /** All that the table names, sorted. */
    private Set<String> written() {
        return Stream.concat(
                        table.permissions().stream().map(Permission::method),
                        table.others().stream().map(Other::method))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The roles that each method lets in by the table; nobody in particular where everybody may call. */
    private Map<String, Set<Role>> told() {
        var told = new TreeMap<String, Set<Role>>();
        for (var permission : table.permissions()) {
            told.computeIfAbsent(permission.method(), name -> EnumSet.noneOf(Role.class))
                    .addAll(letIn(permission));
        }
        for (var other : table.others()) {
            told.put(other.method(), rolesOf(other.who()));
        }
        return told;
    }

    /** The container asks for the role alone: all columns of a role are refused by it, or none. */
    private static Set<Role> letIn(Permission permission) {
        var refused = EnumSet.noneOf(Role.class);
        var entered = EnumSet.noneOf(Role.class);
        permission
                .outcomes()
                .forEach((caller, outcome) -> (outcome == Outcome.NO ? refused : entered).add(caller.role()));
        assertThat(Collections.disjoint(entered, refused)).as(permission.name()).isTrue();
        return entered;
    }

    private static Set<Role> rolesOf(String who) {
        return switch (who) {
            case "everybody" -> NOBODY;
            case "system" -> Set.of(Role.SYSTEM);
            case "domain" -> EnumSet.allOf(Role.class);
            default -> throw new IllegalArgumentException("neither everybody, nor system, nor domain: " + who);
        };
    }

    private static boolean followsMatrix(Permission permission) {
        return permission.outcomes().entrySet().stream()
                .allMatch(cell -> follows(permission.matrix(), cell.getKey(), cell.getValue()));
    }

    private static boolean follows(Map<String, String> matrix, Caller caller, Outcome outcome) {
        var said = matrix.get(caller.letter());
        if (said == null) {
            return true;
        }
        return switch (said) {
            case "✔" -> outcome == Outcome.YES;
            case "L" ->
                caller.isOfTheLine() ? outcome == Outcome.YES : outcome == Outcome.LINE || outcome == Outcome.NOTHING;
            case "–" -> outcome == Outcome.NO || outcome == Outcome.RIGHT;
            default -> throw new IllegalArgumentException("no word of the matrix: " + said);
        };
    }

    /** The public methods of session beans by the names that the table gives them. */
    private static Map<String, JavaMethod> methods(JavaClasses classes) {
        var methods = new TreeMap<String, JavaMethod>();
        for (var type : classes) {
            if (isSessionBean(type)) {
                var open = open(type);
                open.forEach(method -> methods.put(name(method, open), method));
            }
        }
        return methods;
    }

    private static boolean isSessionBean(JavaClass type) {
        return type.isAnnotatedWith(Stateless.class)
                || type.isAnnotatedWith(Singleton.class)
                || type.isAnnotatedWith(Stateful.class);
    }

    /** With those that it inherits. */
    private static List<JavaMethod> open(JavaClass type) {
        var open = new ArrayList<JavaMethod>();
        for (var method : type.getAllMethods()) {
            var modifiers = method.getModifiers();
            if (modifiers.contains(JavaModifier.PUBLIC)
                    && !modifiers.contains(JavaModifier.STATIC)
                    && !modifiers.contains(JavaModifier.BRIDGE)
                    && !method.getOwner().isEquivalentTo(Object.class)) {
                open.add(method);
            }
        }
        return open;
    }

    private static String name(JavaMethod method, List<JavaMethod> siblings) {
        var name = method.getOwner().getSimpleName() + "." + method.getName();
        var alone = siblings.stream()
                        .filter(other -> other.getName().equals(method.getName()))
                        .count()
                == 1;
        var types = method.getRawParameterTypes().stream().map(JavaClass::getSimpleName);
        return alone ? name : name + types.collect(Collectors.joining(", ", "(", ")"));
    }

    private static Set<Role> declared(JavaMethod method) {
        if (method.isAnnotatedWith(RolesAllowed.class)) {
            return roles(method.getAnnotationOfType(RolesAllowed.class));
        }
        if (method.isAnnotatedWith(PermitAll.class) || !method.getOwner().isAnnotatedWith(RolesAllowed.class)) {
            return NOBODY;
        }
        return roles(method.getOwner().getAnnotationOfType(RolesAllowed.class));
    }

    private static Set<Role> roles(RolesAllowed allowed) {
        return Arrays.stream(allowed.value())
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
