package org.openmes.shared;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from.
 *
 * @param requestId the id under which logs and the ledger know the request
 * @param ipAddress the client's address, forwarding headers of trusted proxies honoured; at most 45 characters
 * @param userAgent what the client says it is, cut at 255 characters
 * @param channelName the token, terminal or connection by which the request came; null where the channel says it all
 */
public record Origin(
        Channel channel,
        String requestId,
        @Nullable String ipAddress,
        @Nullable String userAgent,
        @Nullable String channelName)
        implements Serializable {
    private static final int LONGEST_AGENT = 255;

    /** From a channel that needs no name. */
    public Origin(Channel channel, String requestId, @Nullable String ipAddress, @Nullable String userAgent) {
        this(channel, requestId, ipAddress, userAgent, null);
    }

    public Origin {
        userAgent = userAgent != null && userAgent.length() > LONGEST_AGENT
                ? userAgent.substring(0, LONGEST_AGENT)
                : userAgent;
    }

    /** The same by this token, terminal or connection. */
    public Origin by(@Nullable String name) {
        return new Origin(channel, requestId, ipAddress, userAgent, name);
    }

    /** The channel as the logs name it, as in {@code API (ERP)} (spec 11.2). */
    public String via() {
        return channelName == null ? channel.name() : channel + " (" + channelName + ")";
    }
}
