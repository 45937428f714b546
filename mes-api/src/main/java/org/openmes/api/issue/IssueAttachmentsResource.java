package org.openmes.api.issue;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Done;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.Many;
import org.openmes.api.answer.One;
import org.openmes.api.request.IgnoredInputs;
import org.openmes.api.request.KnownTags;
import org.openmes.api.request.Paging;
import org.openmes.api.request.Preconditions;
import org.openmes.api.request.TakesFile;
import org.openmes.api.request.UploadedFile;
import org.openmes.issue.AttachPicture;
import org.openmes.issue.AttachedPicture;
import org.openmes.issue.IssueAttachmentService;

/** Pictures of issues (spec 7.2, 17.11). */
@Path("v1/issues/{id}/attachments")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Issues")
public class IssueAttachmentsResource {
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final int SHOWN_OF_DIGEST = 16;

    @Inject
    IssueAttachmentService attachments;

    @Inject
    IgnoredInputs ignored;

    @Inject
    Preconditions preconditions;

    @GET
    @Operation(operationId = "listIssueAttachments", summary = "List the pictures of an issue, oldest first")
    public Many<IssueAttachmentResponse> list(@PathParam("id") long issueId, @BeanParam Paging paging) {
        return Many.of(paging.pageOrAll().cut(attachments.list(issueId)), IssueAttachmentResponse::of);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @TakesFile(megabytes = 5)
    @Operation(operationId = "createIssueAttachment", summary = "Attach a picture; only its pixels are kept, upright")
    public One<IssueAttachmentResponse> create(
            @PathParam("id") long issueId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = IssueAttachmentForm.class)))
                    List<EntityPart> parts)
            throws IOException {
        var file = UploadedFile.in(parts, ignored);
        var attached = attachments.attach(issueId, new AttachPicture(file.name(), file.content()));
        return One.created("issues/" + issueId + "/attachments", attached.id(), IssueAttachmentResponse.of(attached));
    }

    @GET
    @Path("{attachment_id}")
    @Produces({JPEG, PNG})
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = {
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(operationId = "getIssueAttachment", summary = "Read a picture of an issue")
    public Response get(
            @PathParam("id") long issueId,
            @PathParam("attachment_id") long id,
            @QueryParam("preview")
                    @Parameter(description = "A small one: a JPEG of at most 480 pixels a side")
                    @Nullable
                    Boolean preview,
            @Context HttpHeaders headers) {
        var small = Boolean.TRUE.equals(preview);
        var picture = small ? attachments.preview(issueId, id) : attachments.picture(issueId, id);
        var tag = tag(picture, small);
        var isKnown = KnownTags.hold(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), "\"" + tag.getValue() + "\"");
        var answer = isKnown
                ? Response.notModified()
                : Response.ok(picture.content(), picture.contentType())
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(picture));
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @DELETE
    @Path("{attachment_id}")
    @Operation(operationId = "deleteIssueAttachment", summary = "Remove a picture of an issue")
    public Done delete(@PathParam("id") long issueId, @PathParam("attachment_id") long id) {
        attachments.remove(issueId, id, preconditions.expectedVersion());
        return Done.DELETED;
    }

    /** The version, which never changes, and what tells the picture from others (spec 17.1). */
    private static EntityTag tag(AttachedPicture picture, boolean small) {
        var digest = picture.sha256().substring(0, SHOWN_OF_DIGEST);
        return new EntityTag(IssueAttachmentService.VERSION + "." + digest + (small ? "p" : ""));
    }

    /** Saved, never shown as a page of ours; the name in the form of RFC 6266. */
    private static String disposition(AttachedPicture picture) {
        var name = URLEncoder.encode(picture.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename*=UTF-8''" + name;
    }
}
