package org.openmes.api.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.openmes.api.problem.Problem;
import org.openmes.shared.ErrorCode;

/**
 * How operations refuse: by which codes, those of all operations of a kind and those of its own, with an example of
 * each. Codes that all of a kind have are described once.
 */
class ProblemAnswers {
    /** All codes of an operation, for programs. */
    static final String CODES = "x-codes";

    private static final int PRECONDITION_FAILED = 412;
    private static final int UNPROCESSABLE = 422;
    private static final String STALE_BY_HEADER = ErrorCode.STALE_VERSION + "_" + PRECONDITION_FAILED;

    private final Texts texts;
    private final Access access;

    ProblemAnswers(Texts texts, Access access) {
        this.texts = texts;
        this.access = access;
    }

    void applyTo(OpenAPI description) {
        var components = description.getComponents();
        for (var code : ErrorCode.values()) {
            if (code != ErrorCode.METHOD_NOT_ALLOWED) { // by which no operation refuses, because there is none then
                components.addExample(code.name(), example(code, code.status()));
            }
        }
        components.addExample(STALE_BY_HEADER, example(ErrorCode.STALE_VERSION, PRECONDITION_FAILED));
        description
                .getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(path, method, operation, components)));
    }

    private void complete(String path, HttpMethod method, Operation operation, Components components) {
        var id = operation.getOperationId();
        if (access.isPublic(id)) {
            operation.setSecurity(List.of());
        } else {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(Description.BEARER, access.scopes(id)));
        }
        var kind = new OperationKind(path, method, operation);
        var codes = new TreeSet<>(kind.codes(access.isPublic(id)));
        codes.addAll(texts.refusals(id));
        kind.headers().forEach(header -> operation.addParameter(CommonParameters.named(header)));
        if (kind.isCreation()) {
            nameCreation(operation.getResponses());
        }
        operation.addExtension(CODES, codes.stream().map(ErrorCode::name).toList());
        byStatus(codes, kind.isVersioned()).forEach((status, some) -> refuse(operation, status, some, components));
        sort(operation.getResponses());
    }

    /** A stale version is also told by 412, when a header named it. */
    private static Map<Integer, Set<ErrorCode>> byStatus(Set<ErrorCode> codes, boolean versioned) {
        Map<Integer, Set<ErrorCode>> byStatus = codes.stream()
                .collect(Collectors.groupingBy(ErrorCode::status, TreeMap::new, Collectors.toCollection(TreeSet::new)));
        if (versioned) {
            byStatus.put(PRECONDITION_FAILED, Set.of(ErrorCode.STALE_VERSION));
        }
        return byStatus;
    }

    /** What several operations answer alike is one component, named by its codes. */
    private void refuse(Operation operation, int status, Set<ErrorCode> codes, Components components) {
        var responses = operation.getResponses();
        if (responses.getAPIResponse(String.valueOf(status)) != null) {
            return; // the operation says itself what this status means
        }
        var name = codes.stream().map(ProblemAnswers::inCamelCase).collect(Collectors.joining("Or")) + status;
        if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
            components.addResponse(name, answer(status, codes));
        }
        responses.addAPIResponse(
                String.valueOf(status), OASFactory.createAPIResponse().ref("#/components/responses/" + name));
    }

    private static String inCamelCase(ErrorCode code) {
        return List.of(code.name().split("_")).stream()
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private APIResponse answer(int status, Set<ErrorCode> codes) {
        var examples = new LinkedHashMap<String, Example>();
        codes.forEach(code -> examples.put(
                code.name(), OASFactory.createExample().ref("#/components/examples/" + exampleOf(code, status))));
        var problem = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                .examples(examples);
        return OASFactory.createAPIResponse()
                .description(codes.stream()
                        .map(code -> "`" + code + "`: " + texts.problem(code))
                        .collect(Collectors.joining("\n\n")))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem));
    }

    private static String exampleOf(ErrorCode code, int status) {
        return code.status() == status ? code.name() : STALE_BY_HEADER;
    }

    private Example example(ErrorCode code, int status) {
        var detail = texts.detail(code);
        Map<String, List<String>> errors =
                code.status() == UNPROCESSABLE ? Map.of(texts.field(code), List.of(detail)) : Map.of();
        var problem = Problem.of(code, status, detail, errors, "0f6c2a9e-41b7-4d3e-9a55-c1d27be80f34");
        return OASFactory.createExample().summary(texts.problem(code)).value(Texts.tree(problem));
    }

    private static void nameCreation(APIResponses responses) {
        var created = responses.getAPIResponse("200");
        responses.removeAPIResponse("200");
        responses.addAPIResponse("201", created.description("Created, at the address in Location"));
    }

    /** By status, as people look for it. */
    static void sort(APIResponses responses) {
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    }
}
