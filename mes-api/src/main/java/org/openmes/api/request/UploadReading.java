package org.openmes.api.request;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.openmes.shared.DomainException;

/** A form with files that cannot be read is the caller's fault; the server's reader would call it one of its own. */
@Provider
public class UploadReading implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (!body.getMediaType().isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return body.proceed();
        }
        try {
            return body.proceed();
        } catch (DomainException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw RequestRefusal.malformed("form");
        }
    }
}
