package org.openmes.audit;

import java.nio.charset.StandardCharsets;

/**
 * What is recorded of a month that left the ledger by the setting of retention (spec 11.3), apart from its proof: its
 * entry in the ledger has these fields under the same names.
 *
 * @param month as {@code 2026-01}, in UTC
 * @param entries how many there were
 * @param ids which, as {@link EntryIds} writes them
 * @param lastBlock the block of the last of them; 0 when there were none
 * @param lastBlockHash the hash of its seal; {@link Seal#BEGINNING} when there were none
 */
record Purge(String month, long entries, String ids, long lastBlock, String lastBlockHash) {
    /** What is signed: all of it and the key, in canonical form. */
    byte[] signedText(String keyId) {
        var canonical = "{\"entries\":" + entries
                + ",\"ids\":\"" + ids
                + "\",\"key_id\":\"" + keyId
                + "\",\"last_block\":" + lastBlock
                + ",\"last_block_hash\":\"" + lastBlockHash
                + "\",\"month\":\"" + month + "\"}";
        return canonical.getBytes(StandardCharsets.UTF_8);
    }
}
