package org.openmes.api.openapi;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.openmes.api.problem.Problem;

/** The headers of answers: described once, and named where they come. */
class AnswerHeaders {
    private static final String REQUEST_ID = "X-Request-Id";
    private static final String RETRY_AFTER = "Retry-After";
    private static final String ETAG = "ETag";
    private static final List<String> RATE_LIMIT =
            List.of("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset");

    private final Texts texts;

    AnswerHeaders(Texts texts) {
        this.texts = texts;
    }

    void applyTo(OpenAPI description) {
        texts.headers().forEach((name, said) -> description.getComponents().addHeader(name, header(said)));
        description.getComponents().getResponses().forEach(AnswerHeaders::addToRefusal);
        for (var item : description.getPaths().getPathItems().values()) {
            item.getOperations().forEach(AnswerHeaders::name);
        }
    }

    private static void name(HttpMethod method, Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (answer.getRef() != null) {
                return;
            }
            if (answer.getContent() != null && answer.getContent().hasMediaType(Problem.MEDIA_TYPE)) {
                addToRefusal(status, answer);
            } else {
                add(answer, ofSuccess(method, operation, status));
            }
        });
    }

    private static void addToRefusal(String name, APIResponse answer) {
        var headers = new ArrayList<>(List.of(REQUEST_ID));
        if (name.endsWith("401")) {
            headers.add("WWW-Authenticate");
        } else if (name.endsWith("409") || name.endsWith("429") || name.endsWith("503")) {
            headers.add(RETRY_AFTER);
        }
        add(answer, headers);
    }

    private static List<String> ofSuccess(HttpMethod method, Operation operation, String status) {
        var headers = new ArrayList<>(List.of(REQUEST_ID));
        var isSecured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        if (isSecured) {
            headers.addAll(RATE_LIMIT);
        }
        var json = operation.getResponses().getAPIResponse(status).getContent();
        var isJson = json != null && json.hasMediaType("application/json");
        if (isJson && isSecured && !status.equals("207")) {
            headers.add(ETAG);
        }
        if (!isJson && method == HttpMethod.GET) {
            headers.add("Content-Disposition");
        }
        if (isPaged(operation)) {
            headers.add("Link");
        }
        if (status.equals("201")) {
            headers.add("Location");
        }
        if (method == HttpMethod.POST) {
            headers.add("Idempotent-Replayed");
        }
        return headers;
    }

    static boolean isPaged(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "per_page".equals(parameter.getName()));
    }

    private static void add(APIResponse answer, List<String> names) {
        for (var name : names) {
            answer.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
        }
    }

    private static Header header(Texts.HeaderText said) {
        Schema schema = OASFactory.createSchema().addType(said.number() ? SchemaType.INTEGER : SchemaType.STRING);
        return OASFactory.createHeader()
                .description(said.text())
                .schema(schema)
                .example(said.example())
                .required(said.always());
    }
}
