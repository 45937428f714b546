package org.openmes.shared;

import java.util.Map;

/** UNAVAILABLE: others were in the way; another try may help. */
public class UnavailableException extends DomainException {
    public UnavailableException() {
        super(ErrorCode.UNAVAILABLE, Message.of("unavailable.try_again"), Map.of());
    }
}
