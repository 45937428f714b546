package org.openmes.audit;

import java.util.Optional;

/** Where this installation keeps the secret that its seals are signed with; implemented where the secrets are kept. */
public interface LedgerKeySource {
    /**
     * The 32 secret bytes of an Ed25519 key; made and kept at the first call.
     *
     * @return empty when none is given and none can be kept
     */
    Optional<byte[]> secret();
}
