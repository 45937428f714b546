package org.openmes.api.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.openmes.api.problem.Problem;

/** The answers that every operation can give beside its own, by what kind of operation it is. */
class ProblemAnswers {
    /** What is done in the name of a person, also at a shared terminal (spec 1.2). */
    private static final Set<String> BY_PERSON = Set.of(
            "startStep",
            "completeStep",
            "skipStep",
            "undoStepStart",
            "createIssue",
            "createStepProblem",
            "createIssueAttachment",
            "deleteIssueAttachment");

    private static final Map<Integer, String> TEXTS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "The request cannot be read: MALFORMED"),
            Map.entry(401, "Nobody is signed in: UNAUTHENTICATED"),
            Map.entry(403, "Not allowed: FORBIDDEN, LINE_FORBIDDEN, STEP_ROLE_REQUIRED, PASSWORD_CHANGE_REQUIRED"),
            Map.entry(404, "There is no such record: NOT_FOUND"),
            Map.entry(406, "Only JSON is answered: NOT_ACCEPTABLE"),
            Map.entry(409, "Changed meanwhile or still running: STALE_VERSION, IN_PROGRESS"),
            Map.entry(412, "Changed meanwhile, by If-Match: STALE_VERSION"),
            Map.entry(413, "The body is too large: FILE_TOO_LARGE"),
            Map.entry(415, "The body is of a type that is not read here: UNSUPPORTED_MEDIA_TYPE"),
            Map.entry(
                    422,
                    "Refused by a rule, with reasons by field: VALIDATION, DUPLICATE, STATE_NOT_ALLOWED and others"),
            Map.entry(428, "If-Match is required: PRECONDITION_REQUIRED"),
            Map.entry(429, "Too many attempts or requests; Retry-After says when to go on: RATE_LIMITED"),
            Map.entry(500, "A fault: INTERNAL"),
            Map.entry(503, "The database cannot be reached: UNAVAILABLE")));

    void applyTo(OpenAPI description) {
        TEXTS.forEach((status, text) -> addAnswer(description.getComponents(), status, text));
        description
                .getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    complete(path, method, operation);
                    sort(operation.getResponses());
                }));
    }

    private static void addAnswer(Components components, int status, String text) {
        var problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        components.addResponse(
                "Problem" + status,
                OASFactory.createAPIResponse()
                        .description(text)
                        .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem)));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        var isLogin = path.endsWith("/auth/login"); // whatever the context root is
        var isPublic = isLogin || path.contains("/health");
        if (isPublic) {
            operation.setSecurity(List.of());
        } else {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(Description.BEARER));
            refuse(operation, 401, 403, 429);
        }
        refuse(operation, 406, 422, 500, 503);
        if (operation.getRequestBody() != null) {
            refuse(operation, 400, 413, 415);
        }
        if (isLogin) {
            refuse(operation, 403, 429);
        } else if (path.contains("/v1/")) {
            completeResource(method, operation);
        } else if (method == HttpMethod.POST) {
            refuse(operation, 409);
        }
    }

    private static void completeResource(HttpMethod method, Operation operation) {
        refuse(operation, 404);
        if (method == HttpMethod.GET) {
            return;
        }
        refuse(operation, 400, 409);
        if (method == HttpMethod.POST) {
            operation.addParameter(
                    header("Idempotency-Key", "Makes a repetition safe: 1 to 128 visible ASCII characters"));
        } else {
            refuse(operation, 428);
        }
        if (BY_PERSON.contains(operation.getOperationId())) {
            operation.addParameter(header("Person-Username", "Who stands at the terminal whose account calls"));
            operation.addParameter(header("Person-Pin", "The PIN of that person"));
        }
        if (isCreation(operation)) {
            nameCreation(operation.getResponses());
        } else if (changesRecord(operation)) {
            operation.addParameter(header("If-Match", "The entity tag of the version that shall be changed"));
            refuse(operation, 412);
        }
    }

    /** What does not exist yet has no version. */
    private static boolean isCreation(Operation operation) {
        return operation.getOperationId().startsWith("create");
    }

    /** What is only looked at stays as it is, whatever its version; of many records each has its own. */
    private static boolean changesRecord(Operation operation) {
        var id = operation.getOperationId();
        return !id.startsWith("verify") && !id.equals("upsertWorkOrders");
    }

    private static void nameCreation(APIResponses responses) {
        var created = responses.getAPIResponse("200");
        responses.removeAPIResponse("200");
        responses.addAPIResponse("201", created.description("Created, at the address in Location"));
    }

    private static void refuse(Operation operation, int... statuses) {
        for (var status : statuses) {
            if (operation.getResponses().getAPIResponse(String.valueOf(status)) == null) {
                APIResponse answer = OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status);
                operation.getResponses().addAPIResponse(String.valueOf(status), answer);
            }
        }
    }

    private static void sort(APIResponses responses) {
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    }

    private static Parameter header(String name, String description) {
        Schema text = OASFactory.createSchema().addType(SchemaType.STRING);
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(text);
    }
}
