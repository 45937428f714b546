package org.openmes.api.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** PATCH takes the body of PUT with nothing required: that form gets a name of its own. */
class PartialBodies {
    private static final String SCHEMAS = "#/components/schemas/";

    void applyTo(OpenAPI description) {
        for (var path : description.getPaths().getPathItems().values()) {
            if (path.getPATCH() != null) {
                loosen(path.getPATCH(), description.getComponents());
            }
        }
    }

    private static void loosen(Operation patch, Components components) {
        for (MediaType body :
                patch.getRequestBody().getContent().getMediaTypes().values()) {
            var name = body.getSchema().getRef().substring(SCHEMAS.length());
            var whole = components.getSchemas().get(name);
            if (whole.getRequired() != null && !whole.getRequired().isEmpty()) {
                components.addSchema("Partial" + name, partial(whole));
                body.setSchema(OASFactory.createSchema().ref(SCHEMAS + "Partial" + name));
            }
        }
    }

    private static Schema partial(Schema whole) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(whole.getDescription())
                .properties(whole.getProperties());
    }
}
