package org.openmes.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.api.Test;
import org.openmes.api.answer.Answer;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.request.Preconditions;

class DescriptionTest {
    private static final JavaClasses API = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.openmes.api");

    @Test
    void every_resource_is_described_and_an_endpoint() {
        var resources = API.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .toList();

        assertThat(Description.RESOURCES)
                .hasSameElementsAs(resources)
                .allMatch(it -> it.isAnnotationPresent(Endpoint.class));
    }

    @Test
    void every_operation_has_a_name_of_its_own_a_summary_and_a_typed_answer() {
        var names = new ArrayList<String>();
        operations().forEach(method -> {
            var operation = method.getAnnotation(Operation.class);
            assertThat(operation).as("@Operation on " + method).isNotNull();
            assertThat(operation.summary()).as(method.toString()).isNotBlank();
            assertThat(Answer.class.isAssignableFrom(method.getReturnType()) || tellsItsAnswer(method))
                    .as(method.toString())
                    .isTrue();
            names.add(operation.operationId());
        });

        assertThat(names).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void only_signing_in_and_health_are_open_to_everybody() {
        assertThat(operations()
                        .filter(method -> method.isAnnotationPresent(PermitAll.class))
                        .map(Method::getName))
                .containsExactlyInAnyOrder("login", "health", "live", "ready");
    }

    @Test
    void what_promises_a_precondition_asks_for_it() {
        operations().filter(DescriptionTest::promisesPrecondition).forEach(method -> {
            var owner = API.get(method.getDeclaringClass());
            assertThat(asksForVersion(owner.getMethod(method.getName(), method.getParameterTypes())))
                    .as(method.toString())
                    .isTrue();
        });
    }

    /** As the served description says it: every change of a record that exists, also by a part that is added to it. */
    private static boolean promisesPrecondition(Method method) {
        var resource = method.getDeclaringClass().getAnnotation(Path.class).value();
        var operation = method.getAnnotation(Operation.class).operationId();
        return resource.startsWith("v1/")
                && !method.isAnnotationPresent(GET.class)
                && (operation.equals("createTemplateStep") || !operation.matches("(create|verify).*|upsertWorkOrders"));
    }

    /** By itself, or by another method of the resource that it calls. */
    private static boolean asksForVersion(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .map(JavaMethodCall::getTarget)
                .anyMatch(called -> called.getOwner().isEquivalentTo(Preconditions.class)
                        || (called.getOwner().equals(method.getOwner())
                                && asksForVersion(called.resolveMember().orElseThrow())));
    }

    @Test
    void no_two_forms_share_a_name() {
        var forms = new HashMap<String, String>();
        API.stream().map(JavaClass::reflect).filter(Class::isRecord).forEach(record -> {
            var schema = record.getAnnotation(Schema.class);
            var name = schema == null || schema.name().isEmpty() ? record.getSimpleName() : schema.name();
            assertThat(forms.put(name, record.getName())).as(name).isNull();
        });
    }

    /** What is streamed has no type of its own and says what it is. */
    private static boolean tellsItsAnswer(Method method) {
        var answer = method.getAnnotation(APIResponse.class);
        return answer != null && answer.content().length > 0;
    }

    private static Stream<Method> operations() {
        return Description.RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(DescriptionTest::isOperation);
    }

    private static boolean isOperation(Method method) {
        return List.of(method.getAnnotations()).stream()
                .anyMatch(it -> it.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
