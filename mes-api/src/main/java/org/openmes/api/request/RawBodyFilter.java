package org.openmes.api.request;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.FileException;
import org.openmes.shared.Message;

/** Reads the whole body once, within a limit; a form with a file only where an operation takes one. */
@Provider
@ApplicationScoped
@Priority(Priorities.ENTITY_CODER)
public class RawBodyFilter implements ContainerRequestFilter {
    private static final String TOO_LARGE = "file_too_large";
    private static final int MEGABYTE = 1024 * 1024;

    /** Of a body where the operation says nothing else. */
    private static final int MEGABYTES = 2;

    /** What a form writes around a file: boundaries, names and a field or two. */
    private static final int AROUND_FILE = 64 * 1024;

    @Inject
    RawBody body;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var upload = isUpload(request.getMediaType());
        var allowed = resource.getResourceMethod().getAnnotation(TakesFile.class);
        if (!upload) {
            var larger = resource.getResourceMethod().getAnnotation(TakesBody.class);
            var megabytes = larger == null ? MEGABYTES : larger.megabytes();
            var reason = Message.of(TOO_LARGE, megabytes + " MB");
            var bytes = read(request, megabytes * MEGABYTE, new RequestRefusal(ErrorCode.FILE_TOO_LARGE, reason));
            body.hold(bytes);
            request.setEntityStream(new ByteArrayInputStream(bytes));
        } else if (allowed != null) {
            var reason = Message.of(TOO_LARGE, allowed.megabytes() + " MB");
            var limit = allowed.megabytes() * MEGABYTE + AROUND_FILE;
            var bytes = read(request, limit, FileException.tooLarge(UploadedFile.FIELD, reason));
            body.hold(FormBoundary.of(request.getMediaType()).removedFrom(bytes));
            request.setEntityStream(new ByteArrayInputStream(bytes));
        }
    }

    private static byte[] read(ContainerRequestContext request, int limit, DomainException refusal) {
        if (request.getLength() > limit) {
            throw refusal;
        }
        var bytes = read(request.getEntityStream(), limit + 1);
        if (bytes.length > limit) {
            throw refusal;
        }
        return bytes;
    }

    /** What ends before the length that was promised, or is cut into pieces wrongly, is the sender's fault. */
    private static byte[] read(InputStream stream, int most) {
        try {
            return stream.readNBytes(most);
        } catch (IOException e) {
            throw RequestRefusal.malformed("incomplete");
        }
    }

    private static boolean isUpload(MediaType type) {
        return type != null && "multipart".equalsIgnoreCase(type.getType());
    }
}
