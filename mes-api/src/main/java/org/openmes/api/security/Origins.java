package org.openmes.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.openmes.api.request.RequestId;
import org.openmes.shared.Channel;
import org.openmes.shared.ClientAddress;
import org.openmes.shared.Origin;

/** Tells where a request came from. */
@ApplicationScoped
public class Origins {
    @Inject
    ClientAddress addresses;

    /** The origin, as the ledger will name it. */
    public Origin of(HttpServletRequest request) {
        var address =
                addresses.of(request.getRemoteAddr(), values(request, "X-Forwarded-For"), values(request, "Forwarded"));
        return new Origin(Channel.API, RequestId.of(request), address, request.getHeader("User-Agent"));
    }

    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header));
    }
}
