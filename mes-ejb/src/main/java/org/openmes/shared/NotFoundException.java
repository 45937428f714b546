package org.openmes.shared;

import java.util.Map;

/** NOT_FOUND: there is no such record, or not under this parent. */
public class NotFoundException extends DomainException {
    /**
     * Says what is missing.
     *
     * @param entity the kind of record, as in the keys {@code entity.*} of the bundle's names, e.g. "Work order"
     * @param id the key or code that was asked for
     */
    public NotFoundException(String entity, Object id) {
        super(ErrorCode.NOT_FOUND, Message.of("not_found", entity, id), Map.of());
    }

    private NotFoundException(Message message) {
        super(ErrorCode.NOT_FOUND, message, Map.of());
    }

    /** What was asked for is not even named. */
    public static NotFoundException unnamed() {
        return new NotFoundException(Message.of("not_found.unnamed"));
    }
}
