package org.openmes.shared;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from.
 *
 * @param requestId the id under which logs and the ledger know the request
 * @param ipAddress the client's address, forwarding headers of trusted proxies honoured; at most 45 characters
 * @param userAgent what the client says it is, cut at 255 characters
 */
public record Origin(
        Channel channel,
        String requestId,
        @Nullable String ipAddress,
        @Nullable String userAgent) implements Serializable {
    private static final int LONGEST_AGENT = 255;

    public Origin {
        userAgent = userAgent != null && userAgent.length() > LONGEST_AGENT
                ? userAgent.substring(0, LONGEST_AGENT)
                : userAgent;
    }
}
