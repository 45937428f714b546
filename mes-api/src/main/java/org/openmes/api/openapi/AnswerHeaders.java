package org.openmes.api.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.openmes.api.request.RequestId;

/** The headers of answers: described once, and named where they come. */
class AnswerHeaders {
    private static final List<String> RATE_LIMIT =
            List.of("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset");

    private final Texts texts;

    AnswerHeaders(Texts texts) {
        this.texts = texts;
    }

    void applyTo(OpenAPI description) {
        texts.headers().forEach((name, said) -> description.getComponents().addHeader(name, header(said)));
        description.getComponents().getResponses().forEach(AnswerHeaders::addToCommon);
        for (var item : description.getPaths().getPathItems().values()) {
            item.getOperations().forEach(AnswerHeaders::name);
        }
    }

    private static void name(HttpMethod method, Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (answer.getRef() == null) {
                add(answer, ofSuccess(method, operation, status));
            }
        });
    }

    /** Also that nothing was modified; what is limited tells the limit with every answer. */
    private static void addToCommon(String name, APIResponse answer) {
        var headers = new ArrayList<>(List.of(RequestId.HEADER));
        headers.addAll(RATE_LIMIT);
        if (name.equals(CommonParameters.NOT_MODIFIED)) {
            headers.addAll(List.of(HttpHeaders.ETAG, HttpHeaders.LINK));
        } else if (name.endsWith("401")) {
            headers.add(HttpHeaders.WWW_AUTHENTICATE);
        } else if (name.endsWith("409") || name.endsWith("429") || name.endsWith("503")) {
            headers.add(HttpHeaders.RETRY_AFTER);
        }
        add(answer, headers);
    }

    private static List<String> ofSuccess(HttpMethod method, Operation operation, String status) {
        var headers = new ArrayList<>(List.of(RequestId.HEADER));
        var isSecured =
                operation.getSecurity() == null || !operation.getSecurity().isEmpty();
        var content = operation.getResponses().getAPIResponse(status).getContent();
        if (isSecured) {
            headers.addAll(RATE_LIMIT);
        }
        if (CommonParameters.isTagged(content) && (isSecured || method == HttpMethod.GET)) {
            headers.add(HttpHeaders.ETAG);
        }
        if (!content.hasMediaType(MediaType.APPLICATION_JSON)) {
            headers.add(HttpHeaders.CONTENT_DISPOSITION);
        } else if (content.getMediaType(MediaType.APPLICATION_JSON)
                .getSchema()
                .getRef()
                .contains("/Many")) {
            headers.add(HttpHeaders.LINK);
        }
        if (status.equals("201")) {
            headers.add(HttpHeaders.LOCATION);
        }
        if (method == HttpMethod.POST) {
            headers.add("Idempotent-Replayed");
        }
        return headers;
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
