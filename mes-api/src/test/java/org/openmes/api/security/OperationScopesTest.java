package org.openmes.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.openmes.shared.TokenScope;

class OperationScopesTest {
    @Test
    void every_operation_says_which_scope_it_needs() {
        var operations = operations()
                .filter(method -> !method.isAnnotationPresent(PermitAll.class))
                .map(method -> method.getAnnotation(Operation.class).operationId())
                .filter(operation -> !OperationScopes.OF_EVERY_TOKEN.contains(operation))
                .collect(Collectors.toSet());

        assertThat(OperationScopes.known()).isEqualTo(operations);
    }

    @Test
    void what_reads_needs_no_scope_to_write_and_what_writes_none_to_read() {
        for (var operation : OperationScopes.known()) {
            var scope = OperationScopes.of(operation);
            if (scope != TokenScope.ADMIN) {
                assertThat(scope.wireName())
                        .as(operation)
                        .endsWith(operation.matches("(list|get|find|search|export|verify).*") ? ":read" : ":write");
            }
        }
    }

    @Test
    void what_nobody_thought_of_needs_most() {
        assertThat(OperationScopes.of("somethingNew")).isEqualTo(TokenScope.ADMIN);
    }

    private static Stream<Method> operations() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.openmes.api")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Operation.class));
    }
}
