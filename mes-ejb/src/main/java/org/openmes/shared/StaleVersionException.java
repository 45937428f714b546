package org.openmes.shared;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** STALE_VERSION: the record was changed after the caller read it. */
public class StaleVersionException extends DomainException {
    public StaleVersionException(String changedBy, Instant changedAt) {
        this(Message.of("stale_version", changedBy, changedAt));
    }

    private StaleVersionException(Message reason) {
        super(ErrorCode.STALE_VERSION, reason, Map.of("version", List.of(reason)));
    }
}
