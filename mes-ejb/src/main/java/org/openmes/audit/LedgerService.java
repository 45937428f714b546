package org.openmes.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.JsonText;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Roles;

/** The evidence that nobody altered the ledger: its seals, their verification, and exports for verification elsewhere. */
@Stateless
@RolesAllowed(Roles.ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LedgerService {
    @Inject
    LedgerConnection ledger;

    @Inject
    ExportRecord exports;

    /**
     * Reads the whole sealed ledger and names the first entry that is not as it was sealed.
     *
     * @param known a seal that was kept elsewhere; without one, a chain that was made anew as a whole, or whose end was
     *     cut off with its seals, cannot be told from a true one
     */
    public Verification verify(@Nullable KnownSeal known) {
        return ledger.look(connection -> new LedgerVerifier(connection, known).verify());
    }

    /** The newest seal without the digests of its entries, to be kept elsewhere; empty while nothing is sealed. */
    public Optional<SealDetails> newestSeal() {
        return ledger.look(Seals::newest).map(SealDetails::headOf);
    }

    /**
     * Writes the sealed entries of the blocks as NDJSON, in canonical form; recorded as an export.
     *
     * @throws IOException when the target does not take it
     */
    public void exportRows(BlockRange blocks, OutputStream target) throws IOException {
        record("ledger", blocks);
        ledger.read(connection -> {
            new LedgerExport(connection).writeRows(blocks, target);
            return null;
        });
    }

    /**
     * Writes the seals of the blocks in their order, as a JSON object with the array {@code data}; recorded as an export.
     *
     * @throws IOException when the target does not take it
     */
    public void exportSeals(BlockRange blocks, OutputStream target) throws IOException {
        record("seals", blocks);
        ledger.read(connection -> {
            new LedgerExport(connection).writeSeals(blocks, target);
            return null;
        });
    }

    /**
     * Writes the newest seal as a JSON object with the object {@code data}, in which it is kept elsewhere.
     *
     * @throws org.openmes.shared.NotFoundException while nothing is sealed
     * @throws IOException when the target does not take it
     */
    public void exportNewestSeal(OutputStream target) throws IOException {
        var seal = newestSeal().orElseThrow(() -> new NotFoundException("Seal", "newest"));
        target.write(JsonText.write(Map.of("data", seal)).getBytes(StandardCharsets.UTF_8));
    }

    private void record(String label, BlockRange blocks) {
        exports.exported(
                label,
                Map.of(
                        "from_block",
                        Long.toString(blocks.first()),
                        "to_block",
                        blocks.last() == Long.MAX_VALUE ? "" : Long.toString(blocks.last())));
    }
}
