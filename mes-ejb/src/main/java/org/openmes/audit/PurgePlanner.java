package org.openmes.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.DigestException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the month that the ledger need not keep any longer. First the whole sealed ledger is verified: a purge must not
 * take away the evidence that somebody altered it, nor pass off what was removed by hand as purged.
 */
@ApplicationScoped
class PurgePlanner {
    private static final Logger LOG = LoggerFactory.getLogger(PurgePlanner.class);

    @Inject
    LedgerConnection ledger;

    @Inject
    LedgerKeySource keySource;

    /** The oldest month that is due; empty when none is, or when the ledger is not in order, which is logged. */
    Optional<PurgePlan> next() {
        return ledger.look(connection -> {
            var month = due(connection);
            return month.isPresent() ? plan(connection, month.get()) : Optional.empty();
        });
    }

    private static Optional<YearMonth> due(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select month from audit_log_due() limit 1");
                var rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(YearMonth.from(rows.getObject("month", LocalDate.class)))
                    : Optional.empty();
        }
    }

    private Optional<PurgePlan> plan(Connection connection, YearMonth month) throws SQLException, DigestException {
        var entries = new MonthOfLedger(month);
        var verification = new LedgerVerifier(connection, null, entries).verify();
        var bad = verification.firstBad();
        if (bad != null) {
            LOG.error("The ledger of {} is not purged: entry {} of the ledger is {}", month, bad.id(), bad.reason());
            return Optional.empty();
        }
        var secret = keySource.secret();
        if (secret.isEmpty() && verification.signed()) {
            LOG.error("The ledger of {} is not purged: the seals are signed, and this node has no key", month);
            return Optional.empty();
        }
        return Optional.of(secret.map(bytes -> PurgePlan.signed(entries.purge(), new SealKey(bytes)))
                .orElseGet(() -> PurgePlan.unsigned(entries.purge())));
    }
}
