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
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openmes.audit.Verification.FirstBad;
import org.openmes.testing.Deployments;
import org.openmes.testing.TestSize;

/**
 * Whatever the owner of the database alters among sealed entries is found, and the first bad entry named. It goes before
 * the other classes: each round reads the whole ledger, which they make longer.
 */
@ExtendWith(ArquillianExtension.class)
@Order(1)
@TestMethodOrder(OrderAnnotation.class)
class TamperedLedgerIT {
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
    private SealDetails newest;
    private KnownSeal known;
    private List<Long> ids;

    private void seal(int entries) throws Exception {
        ledger.fill(entries);
        ledger.sealAll();
        outside = new OutsideVerifier(folder);
        try (var connection = ledger.asOwner()) {
            newest = SealDetails.headOf(Seals.newest(connection).orElseThrow());
            known = new KnownSeal(newest.block(), newest.hash(), newest.keyId());
            ids = ids(connection);
            connection.rollback();
        }
        outside.keep(newest);
    }

    @Test
    void nothing_is_found_where_nothing_was_altered() throws Exception {
        seal(TestSize.of(5_000, 100_000));
        requireNothingFound();
    }

    private void requireNothingFound() throws Exception {
        try (var connection = ledger.asOwner()) {
            assertThat(new LedgerVerifier(connection, known).verify())
                    .returns(null, Verification::firstBad)
                    .returns((long) ids.size(), Verification::rows)
                    .returns(newest.lastId(), Verification::sealedUpTo)
                    .returns(true, Verification::signed);
            outside.export(new LedgerExport(connection));
            connection.rollback();
        }
        assertThat(outside.verdict()).startsWith("OK blocks 1 to " + newest.block() + ", " + ids.size() + " entries");
        assertThat(outside.verdictOfProcess()).isEqualTo("0 " + outside.verdict());
    }

    @Test
    @Order(1)
    void every_tampering_is_found_and_the_first_bad_entry_named() throws Exception {
        seal(TestSize.of(5_000, 10_000));
        var seed = TestSize.seed();
        LOG.infof("Tampering begins with openmes.test.seed=%d", seed);
        var random = new Random(seed);
        var kinds = Tampering.Kind.values();
        for (var round = 0; round < TestSize.of(30, 1_000); round++) {
            // each kind once by a process of its own, then as chance has it
            var first = round < kinds.length;
            tamper(first ? kinds[round] : kinds[random.nextInt(kinds.length)], random, seed, first);
        }
        requireNothingFound();
    }

    private void tamper(Tampering.Kind kind, Random random, long seed, boolean asProcess) throws Exception {
        try (var connection = ledger.asOwner()) {
            var expected = new Tampering(connection, random, ids).act(kind);
            var about = expected.deed() + ", seed " + seed;
            assertThat(new LedgerVerifier(connection, known).verify().firstBad())
                    .as(about)
                    .extracting(FirstBad::id)
                    .isEqualTo(expected.id());
            outside.export(new LedgerExport(connection));
            connection.rollback();
            assertThat(outside.verdict()).as(about).startsWith("BAD " + expected.id() + ": ");
            if (asProcess) {
                assertThat(outside.verdictOfProcess()).as(about).startsWith("1 BAD " + expected.id() + ": ");
            }
        }
    }

    private List<Long> ids(Connection connection) throws SQLException {
        var found = new ArrayList<Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select id from audit_log where id <= " + newest.lastId() + " order by id")) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }
}
