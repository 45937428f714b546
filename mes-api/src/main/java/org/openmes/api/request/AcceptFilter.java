package org.openmes.api.request;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who says that he does not want JSON gets none (RFC 9110, 12.4.2); the server takes a quality of 0 for any other. */
@Provider
@PreMatching
public class AcceptFilter implements ContainerRequestFilter {
    /** From the most to the least specific: the first that is named decides. */
    private static final List<String> RANGES = List.of("application/json", "application/*", "*/*");

    private static final Pattern UNWANTED =
            Pattern.compile("[^;]*;\\s*q\\s*=\\s*0(?:\\.0*)?\\s*", Pattern.CASE_INSENSITIVE);

    @Override
    public void filter(ContainerRequestContext request) {
        if (refusesJson(request.getHeaderString(HttpHeaders.ACCEPT))) {
            throw new NotAcceptableException();
        }
    }

    static boolean refusesJson(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        return RANGES.stream()
                .map(range -> Stream.of(accept.split(","))
                        .filter(named -> named.split(";", 2)[0].strip().equalsIgnoreCase(range))
                        .toList())
                .filter(named -> !named.isEmpty())
                .findFirst()
                .map(named -> named.stream().allMatch(UNWANTED.asMatchPredicate()))
                .orElse(false);
    }
}
