package org.openmes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.logging.Logger;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openmes.audit.Verification.FirstBad;
import org.openmes.testing.Deployments;
import org.openmes.testing.TestSize;

/** Whatever the owner of the database alters among sealed entries is found, and the first bad entry named. */
@ExtendWith(ArquillianExtension.class)
class TamperedLedgerIT {
    /** Among which one is falsified at a time. */
    private static final int ENTRIES = 2_000;

    private static final Logger LOG = Logger.getLogger(TamperedLedgerIT.class);

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    LedgerFixture ledger;

    @TempDir
    Path folder;

    private OutsideVerifier outside;

    /** A ledger with what was kept of it outside. */
    private record Sealed(SealDetails newest, KnownSeal known, List<Long> ids, long rows) {
        static Sealed of(Connection connection) throws SQLException {
            var newest = SealDetails.headOf(Seals.newest(connection).orElseThrow());
            var known = new KnownSeal(newest.block(), newest.hash(), newest.keyId());
            return new Sealed(
                    newest,
                    known,
                    TamperedLedgerIT.ids(connection, newest.lastId()),
                    OldMonths.number(connection, "select count(*) from audit_log where id <= " + newest.lastId()));
        }
    }

    private void seal(int entries) throws Exception {
        ledger.fill(entries);
        ledger.sealAll();
        outside = new OutsideVerifier(folder);
    }

    @Test
    void nothing_is_found_where_nothing_was_altered() throws Exception {
        seal(TestSize.of(5_000, 100_000));
        requireNothingFound();
    }

    private void requireNothingFound() throws Exception {
        try (var connection = ledger.asOwner()) {
            var sealed = Sealed.of(connection);
            var newest = sealed.newest();
            assertThat(new LedgerVerifier(connection, sealed.known()).verify())
                    .returns(null, Verification::firstBad)
                    .returns(sealed.rows(), Verification::rows)
                    .returns(newest.lastId(), Verification::sealedUpTo)
                    .returns(true, Verification::signed);
            outside.keep(newest);
            outside.export(new LedgerExport(connection));
            connection.rollback();
            assertThat(outside.verdict())
                    .startsWith("OK blocks 1 to " + newest.block() + ", " + sealed.rows() + " entries");
        }
        assertThat(outside.verdictOfProcess()).isEqualTo("0 " + outside.verdict());
    }

    @Test
    void every_tampering_is_found_and_the_first_bad_entry_named() throws Exception {
        seal(ENTRIES);
        var seed = TestSize.seed();
        LOG.infof("Tampering begins with openmes.test.seed=%d", seed);
        var random = new Random(seed);
        var kinds = Tampering.Kind.values();
        for (var round = 0; round < TestSize.of(20, 1_000); round++) {
            // each kind once, some in the whole ledger, then as chance has it
            var kind = round < kinds.length ? kinds[round] : kinds[random.nextInt(kinds.length)];
            tamper(kind, random, seed, round < TestSize.of(2, kinds.length) ? null : ENTRIES);
        }
        requireNothingFound();
    }

    /** @param end how many of the newest entries are enough; null for all, and a verifier in its own process */
    private void tamper(Tampering.Kind kind, Random random, long seed, @Nullable Integer end) throws Exception {
        try (var connection = ledger.asOwner()) {
            if (end != null) {
                ledger.useOnlyEnd(connection, end);
            }
            var sealed = Sealed.of(connection);
            outside.keep(sealed.newest());
            var expected = new Tampering(connection, random, sealed.ids()).act(kind);
            var about = expected.deed() + ", seed " + seed;
            assertThat(new LedgerVerifier(connection, sealed.known()).verify().firstBad())
                    .as(about)
                    .extracting(FirstBad::id)
                    .isEqualTo(expected.id());
            outside.export(new LedgerExport(connection));
            connection.rollback();
            assertThat(outside.verdict()).as(about).startsWith("BAD " + expected.id() + ": ");
            if (end == null) {
                assertThat(outside.verdictOfProcess()).as(about).startsWith("1 BAD " + expected.id() + ": ");
            }
        }
    }

    /** Whoever tampers with the record of a purge is found at what it should explain: {@code PurgedLedgerIT}. */
    private static List<Long> ids(Connection connection, long upTo) throws SQLException {
        var found = new ArrayList<Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select id from audit_log where id <= " + upTo
                                + " and id > (select coalesce(max(id), 0) from audit_log where action = 'purged') order by id")) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }
}
