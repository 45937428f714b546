package org.openmes.audit;

/** What can be wrong with a sealed entry of the ledger. */
public enum Flaw {
    /** The entry does not read as it was sealed. */
    ALTERED,
    /** The entry was sealed and is gone. */
    MISSING,
    /** The entry lies between sealed ones and was not among them. */
    INSERTED,
    /** The seal of the block that begins with the entry does not fit its own hash or the block before. */
    SEAL_ALTERED,
    /** From the entry on there should be a block that is known, and there is none. */
    SEAL_MISSING,
    /** The seal of the block that begins with the entry has no signature, or one that its key did not make. */
    SIGNATURE_INVALID,
    /** The chain was made anew: it has another seal than the known one. The entry begins the first block in doubt. */
    NOT_THE_KNOWN_SEAL
}
