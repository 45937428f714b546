package org.openmes.shared;

import java.util.Map;

/** UNAUTHENTICATED: nobody is signed in. */
public class UnauthenticatedException extends DomainException {
    public UnauthenticatedException() {
        super(ErrorCode.UNAUTHENTICATED, Message.of("unauthenticated"), Map.of());
    }
}
