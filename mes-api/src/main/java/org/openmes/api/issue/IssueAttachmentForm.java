package org.openmes.api.issue;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a picture is sent: a form with one file. Only described; the parts are read one by one. */
public record IssueAttachmentForm(
        @Schema(
                required = true,
                type = SchemaType.STRING,
                format = "binary",
                description = "A JPEG or PNG picture of at most 5 MB and 50 megapixels")
        byte[] file) {}
