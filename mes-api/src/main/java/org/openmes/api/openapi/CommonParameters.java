package org.openmes.api.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.openmes.api.request.RepeatKey;
import org.openmes.api.security.PersonAtTerminal;

/** What every operation of a kind understands (spec 17.1): described once, and named where it is understood. */
class CommonParameters {
    /** The component that stands for a header of requests. */
    private static final String PARAMETERS = "#/components/parameters/";

    static final String NOT_MODIFIED = "NotModified";
    private static final String FIELDS = "fields";
    private static final String STRICT = "Prefer";

    private final Texts texts;

    CommonParameters(Texts texts) {
        this.texts = texts;
    }

    void applyTo(OpenAPI description) {
        define(description.getComponents());
        for (var item : description.getPaths().getPathItems().values()) {
            item.getOperations().forEach(CommonParameters::complete);
        }
    }

    private void define(Components components) {
        Schema list = OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(OASFactory.createSchema().addType(SchemaType.STRING));
        components.addParameter(
                FIELDS,
                parameter(FIELDS, Parameter.In.QUERY)
                        .schema(list)
                        .explode(false)
                        .style(Parameter.Style.FORM));
        for (var header : new String[] {
            HttpHeaders.IF_NONE_MATCH,
            STRICT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.IF_MATCH,
            RepeatKey.HEADER,
            PersonAtTerminal.USERNAME,
            PersonAtTerminal.PIN
        }) {
            components.addParameter(
                    header,
                    parameter(header, Parameter.In.HEADER)
                            .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
        components.addResponse(
                NOT_MODIFIED,
                OASFactory.createAPIResponse().description("It reads as the entity tag in If-None-Match says"));
    }

    private Parameter parameter(String name, Parameter.In in) {
        return OASFactory.createParameter()
                .name(name)
                .in(in)
                .description(texts.parameter("", name).orElse(""));
    }

    private static void complete(HttpMethod method, Operation operation) {
        operation.addParameter(named(HttpHeaders.ACCEPT_LANGUAGE));
        operation.addParameter(named(STRICT));
        if (method == HttpMethod.GET) {
            var content = operation.getResponses().getAPIResponse("200").getContent();
            if (content.hasMediaType(MediaType.APPLICATION_JSON)) {
                operation.addParameter(named(FIELDS));
            }
            if (isTagged(content)) {
                operation.addParameter(named(HttpHeaders.IF_NONE_MATCH));
                operation
                        .getResponses()
                        .addAPIResponse(
                                "304", OASFactory.createAPIResponse().ref("#/components/responses/" + NOT_MODIFIED));
                ProblemAnswers.sort(operation.getResponses());
            }
        }
    }

    /** Whether such an answer has an entity tag: files that are streamed have none. */
    static boolean isTagged(Content content) {
        return content.hasMediaType(MediaType.APPLICATION_JSON)
                || content.getMediaTypes().keySet().stream().allMatch(type -> type.startsWith("image/"));
    }

    /** What stands for a common parameter where it is understood. */
    static Parameter named(String name) {
        return OASFactory.createParameter().ref(PARAMETERS + name);
    }
}
