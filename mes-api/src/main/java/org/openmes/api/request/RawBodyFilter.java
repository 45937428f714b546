package org.openmes.api.request;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Message;

/** Reads the whole body once, within a limit; uploads are left to those who take them. */
@Provider
@ApplicationScoped
@Priority(Priorities.ENTITY_CODER)
public class RawBodyFilter implements ContainerRequestFilter {
    private static final int LIMIT = 2 * 1024 * 1024;

    @Inject
    RawBody body;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (isUpload(request.getMediaType())) {
            return;
        }
        if (request.getLength() > LIMIT) {
            throw tooLarge();
        }
        var bytes = request.getEntityStream().readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw tooLarge();
        }
        body.hold(bytes);
        request.setEntityStream(new ByteArrayInputStream(bytes));
    }

    private static boolean isUpload(MediaType type) {
        return type != null && "multipart".equalsIgnoreCase(type.getType());
    }

    private static RequestRefusal tooLarge() {
        return new RequestRefusal(ErrorCode.FILE_TOO_LARGE, Message.of("file_too_large", "2 MB"));
    }
}
