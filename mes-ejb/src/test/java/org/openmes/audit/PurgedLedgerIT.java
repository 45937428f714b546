package org.openmes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmes.audit.Verification.FirstBad;
import org.openmes.testing.Deployments;

/** After a purge the owner of the database can pass nothing off as purged, and what he removes is found as ever. */
@ExtendWith(ArquillianExtension.class)
class PurgedLedgerIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    LedgerFixture ledger;

    @Inject
    PurgedMonth month;

    @Inject
    LedgerKeySource keySource;

    @TempDir
    Path folder;

    private List<Long> purged;
    private List<Long> kept;
    private OutsideVerifier outside;
    private KnownSeal known;

    @BeforeEach
    void purge() throws Exception {
        outside = new OutsideVerifier(folder);
        var made = month.get();
        purged = made.purged();
        kept = made.kept();
        known = new KnownSeal(
                made.before().block(), made.before().hash(), made.before().keyId());
        keep(made.before());
    }

    @Test
    void a_seal_that_was_kept_before_the_purge_still_verifies() throws Exception {
        try (var owner = ledger.asOwner()) {
            var verification = new LedgerVerifier(owner, known).verify();
            assertThat(verification.firstBad()).isNull();
            assertThat(verification.purged()).isGreaterThanOrEqualTo(purged.size());
            outside.export(new LedgerExport(owner));
            assertThat(outside.verdict())
                    .startsWith("OK blocks 1 to ")
                    .contains(verification.rows() + " entries up to ")
                    .contains(", " + verification.purged() + " purged, signed by ")
                    .endsWith(", with the newest seal");
            assertThat(outside.verdictOfProcess()).isEqualTo("0 " + outside.verdict());
            owner.rollback();
        }
    }

    @Test
    void an_entry_that_was_removed_beside_purged_ones_is_named() throws Exception {
        assertFirstBad(kept.get(4), owner -> remove(owner, kept.get(4)));
    }

    @Test
    void without_its_record_a_purge_is_a_removal() throws Exception {
        assertFirstBad(purged.get(0), owner -> remove(owner, record(owner)));
    }

    @Test
    void a_record_that_is_altered_explains_nothing() throws Exception {
        assertFirstBad(purged.get(0), owner -> {
            OldMonths.execute(
                    owner,
                    "update audit_log set after = after || jsonb_build_object('ids', '" + purged.get(0) + "-"
                            + kept.get(9) + "') where id = " + record(owner));
            remove(owner, kept.get(9));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"no signature", "the signature of another purge", "a key of his own"})
    void a_purge_that_the_application_did_not_make_explains_nothing(String how) throws Exception {
        assertFirstBad(kept.get(3), owner -> {
            forge(owner, kept.get(3), how);
            remove(owner, kept.get(3));
        });
    }

    /** On a chain without purges: after one, its signed record would be worth nothing among seals without signatures. */
    @Test
    void a_kept_seal_shows_that_signatures_were_taken_away() throws Exception {
        long first;
        try (var owner = ledger.asOwner()) {
            first = OldMonths.number(owner, "select min(id) from audit_log");
            owner.rollback();
        }
        assertFirstBad(first, owner -> {
            OldMonths.execute(owner, "delete from audit_seal");
            for (var next = LedgerFixture.next(owner); next.isPresent(); next = LedgerFixture.next(owner)) {
                Seals.insert(owner, new SealKey(keySource.secret().orElseThrow()).sign(next.get()));
            }
            var newest = SealDetails.headOf(Seals.newest(owner).orElseThrow());
            known = new KnownSeal(newest.block(), newest.hash(), newest.keyId());
            keep(newest);
            OldMonths.execute(owner, "update audit_seal set key_id = null, public_key = null, signature = null");
            forge(owner, kept.get(3), "no signature");
            remove(owner, kept.get(3));
        });
    }

    /** Both verifiers name the entry after the deed, which is taken back. */
    private void assertFirstBad(long id, OldMonths.Work deed) throws Exception {
        try (var owner = ledger.asOwner()) {
            for (var table : List.of("audit_log", "audit_seal")) {
                OldMonths.execute(owner, "alter table " + table + " disable trigger user");
            }
            deed.with(owner);
            assertThat(new LedgerVerifier(owner, known).verify().firstBad())
                    .extracting(FirstBad::id)
                    .isEqualTo(id);
            outside.export(new LedgerExport(owner));
            owner.rollback();
            assertThat(outside.verdict()).startsWith("BAD " + id + ": ");
        }
    }

    private static void remove(Connection owner, long id) throws SQLException {
        OldMonths.execute(owner, "delete from audit_log where id = " + id);
    }

    /** The entry about the newest purge. */
    private static long record(Connection owner) throws SQLException {
        return OldMonths.number(owner, "select max(id) from audit_log where action = 'purged'");
    }

    /** Writes a record of a purge as like as can be, and has it sealed by the application. */
    private void forge(Connection owner, long id, String how) throws SQLException {
        var newest = Seals.newest(owner).orElseThrow();
        var purge = new Purge("2020-01", 1, id + "-" + id, newest.block(), newest.hash());
        var key = new SealKey("an attacker's own key, 32 bytes.".getBytes());
        var proof = switch (how) {
            case "no signature" -> "'{\"key_id\": null, \"public_key\": null, \"signature\": null}'";
            case "a key of his own" ->
                "jsonb_build_object('key_id', '%s', 'public_key', '%s', 'signature', '%s')"
                        .formatted(key.id(), key.publicKey(), key.sign(purge.signedText(key.id())));
            default -> "'{}'";
        };
        OldMonths.execute(
                owner,
                ("select write_audit('AuditLog', null, entity_label, action, null, after || jsonb_build_object('month', '%s',"
                                + " 'entries', 1, 'first_id', %d, 'last_id', %d, 'ids', '%s', 'last_block', %d,"
                                + " 'last_block_hash', '%s') || %s::jsonb) from audit_log where id = %d")
                        .formatted(
                                purge.month(),
                                id,
                                id,
                                purge.ids(),
                                purge.lastBlock(),
                                purge.lastBlockHash(),
                                proof,
                                record(owner)));
        var next = LedgerFixture.next(owner).orElseThrow();
        var sealed = newest.signature() == null
                ? next
                : new SealKey(keySource.secret().orElseThrow()).sign(next);
        Seals.insert(owner, sealed);
    }

    private void keep(SealDetails seal) {
        try {
            outside.keep(seal);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
