package org.openmes.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.concurrent.Callable;

/**
 * Runs a change and the reading of its outcome as one transaction, so that nobody comes between them and an answer never
 * denies what was done. Open to everybody: the boundaries called inside check the rights.
 */
@Stateless
@PermitAll
public class OneTransaction {
    /**
     * Runs the work; a refusal or fault rolls all of it back.
     *
     * @throws Exception what the work throws
     */
    public <T> T call(Callable<T> work) throws Exception {
        return work.call();
    }
}
