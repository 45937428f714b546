package org.openmes.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.audit.KnownSeal;
import org.openmes.audit.LedgerService;
import org.openmes.audit.SealDetails;
import org.openmes.audit.Verification;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;

/** Backs {@code /audit/seals.xhtml}: the seals, their files and the verification (spec 11.2). */
@Named
@RequestScoped
public class SealsView {
    @Inject
    LedgerService ledger;

    @Inject
    Commands commands;

    @Inject
    Posted posted;

    private @Nullable SealDetails newest;

    @PostConstruct
    void read() {
        newest = ledger.newestSeal().orElse(null);
    }

    public void verify() {
        commands.perform(() -> Outcome.stay(told(ledger.verify(known()))));
    }

    private @Nullable KnownSeal known() {
        var block = posted.key("block");
        var hash = posted.text("hash");
        var keyId = posted.text("key_id");
        posted.check();
        return block == null && hash == null && keyId == null ? null : KnownSeal.of(block, hash, keyId);
    }

    private static String told(Verification verification) {
        var bad = verification.firstBad();
        if (bad != null) {
            return Messages.text("audit.verify.bad", bad.id(), Messages.text("audit.flaw." + bad.reason()));
        }
        if (verification.blocks() == 0) {
            return Messages.text("audit.verify.nothing");
        }
        var good = Messages.text(
                "audit.verify.good", verification.rows(), verification.blocks(), verification.sealedUpTo());
        return verification.purged() == 0
                ? good
                : Messages.text("audit.verify.purged", good, verification.purged(), verification.keptFromBlock());
    }

    /** The newest seal; null while nothing is sealed. */
    public @Nullable SealDetails getNewest() {
        return newest;
    }

    /** When it was made. */
    public @Nullable Instant getSealedAt() {
        return newest == null ? null : Instant.parse(newest.createdAt());
    }

    public String getNewestFile() {
        return AuditDownloads.NEWEST_SEAL;
    }

    public String getSealsFile() {
        return AuditDownloads.SEALS;
    }

    public String getLedgerFile() {
        return AuditDownloads.LEDGER;
    }
}
