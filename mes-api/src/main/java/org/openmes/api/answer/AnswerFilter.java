package org.openmes.api.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.openmes.api.request.KnownTags;
import org.openmes.shared.StoredAnswer;

/** Sends what resources return: status, headers and body, or 304 to those who have it already. */
@Provider
@ApplicationScoped
public class AnswerFilter implements ContainerResponseFilter {
    private static final int NOT_MODIFIED = 304;
    private static final Set<String> READS = Set.of("GET", "HEAD");

    @Inject
    Rendering rendering;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var prepared = rendering.answer();
        if (prepared != null && response.getStatus() < 300) {
            send(request, response, prepared);
        } else if (response.getEntity() instanceof Answer answer) {
            addLinks(request, response, answer);
            send(request, response, rendering.render(answer));
        }
    }

    private static void addLinks(ContainerRequestContext request, ContainerResponseContext response, Answer answer) {
        if (answer instanceof Many<?> many) {
            var links = PageLinks.of(request.getUriInfo().getRequestUri(), many.meta());
            if (!links.isEmpty()) {
                response.getHeaders().putSingle(HttpHeaders.LINK, links);
            }
        }
    }

    private static void send(ContainerRequestContext request, ContainerResponseContext response, StoredAnswer answer) {
        var headers = response.getHeaders();
        response.setStatus(answer.status());
        response.setEntity(answer.body().getBytes(StandardCharsets.UTF_8), null, MediaType.APPLICATION_JSON_TYPE);
        if (answer.location() != null) {
            headers.putSingle(
                    HttpHeaders.LOCATION, request.getUriInfo().getBaseUri().resolve(answer.location()));
        }
        if (answer.replayed()) {
            headers.putSingle("Idempotent-Replayed", "true");
        }
        if (answer.etag() != null) {
            headers.putSingle(HttpHeaders.ETAG, answer.etag());
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            if (READS.contains(request.getMethod())
                    && KnownTags.hold(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), answer.etag())) {
                response.setStatus(NOT_MODIFIED);
                response.setEntity(null);
            }
        }
    }
}
