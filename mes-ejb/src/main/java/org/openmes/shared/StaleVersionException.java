package org.openmes.shared;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** STALE_VERSION: the record was changed after the caller read it. */
public class StaleVersionException extends DomainException {
    private final long version;

    /**
     * The refusal.
     *
     * @param version the one that the record has
     */
    public StaleVersionException(long version, String changedBy, Instant changedAt) {
        this(version, Message.of("stale_version", changedBy, changedAt));
    }

    private StaleVersionException(long version, Message reason) {
        super(ErrorCode.STALE_VERSION, reason, Map.of("version", List.of(reason)));
        this.version = version;
    }

    /** The version that the record has. */
    public long version() {
        return version;
    }
}
