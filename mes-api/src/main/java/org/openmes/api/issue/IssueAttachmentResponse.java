package org.openmes.api.issue;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.api.reference.Person;
import org.openmes.issue.IssueAttachmentDetails;
import org.openmes.issue.IssueAttachmentService;

/** What is known of a picture of an issue (spec 7.2). */
public record IssueAttachmentResponse(
        long id,
        String name,

        @Schema(description = "image/jpeg or image/png") String contentType,

        long sizeBytes,
        int width,
        int height,

        @Schema(description = "Of the picture as it is kept, in hexadecimal digits")
        String sha256,

        @Nullable Person attachedBy,
        Instant attachedAt,
        long version)
        implements Versioned {
    static IssueAttachmentResponse of(IssueAttachmentDetails attached) {
        return new IssueAttachmentResponse(
                attached.id(),
                attached.name(),
                attached.contentType(),
                attached.sizeBytes(),
                attached.width(),
                attached.height(),
                attached.sha256(),
                Person.of(attached.attachedById(), attached.attachedByUsername(), attached.attachedByName()),
                attached.attachedAt(),
                IssueAttachmentService.VERSION);
    }
}
