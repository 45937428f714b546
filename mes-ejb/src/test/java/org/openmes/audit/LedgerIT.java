package org.openmes.audit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Database;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** What the ledger promises (spec 11), held against the deployed data source and its role. */
@ExtendWith(ArquillianExtension.class)
class LedgerIT {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** Tables without audit, each with the reason. */
    private static final Map<String, String> EXCLUDED = Map.ofEntries(
            entry("access_token", "sign-ins and sign-outs are recorded as security events; hashes are secrets"),
            entry("audit_log", "the ledger itself"),
            entry("audit_seal", "append only itself, each with the hash of the one before"),
            entry("event_log", "append only itself"),
            entry("event_position", "append only itself; where the events lie in the feed"),
            entry("event_publication", "how far the feed has come"),
            entry("flyway_schema_history", "the migrations' own record"),
            entry("idempotent_answer", "copies of answers, kept a day"),
            entry("issue_attachment_picture", "the pictures themselves; issue_attachment records each with its digest"),
            entry("lease", "which node works at the moment"),
            entry("login_failure", "failures are recorded as security events"),
            entry("machine_count", "only added; the sum is in the order"),
            entry("registration_attempt", "counts tries for a minute; a registration that succeeds is recorded"),
            entry("schema_compatibility", "changed by migrations only"),
            entry("user_preference", "how people like their own screens"),
            entry("web_session", "as access_token; use moves the end"),
            entry("webhook_delivery", "what was sent and answered, kept for thirty days"),
            entry("webhook_progress", "how far the feed was looked through for webhooks"),
            entry("work_order_counter", "what a counter showed last; what it counted is in the order"));

    private static final String AUDITED = """
            select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
            join pg_namespace n on n.oid = c.relnamespace
            where t.tgname = 'audit' and n.nspname = current_schema()""";

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Resource(lookup = "java:jboss/datasources/OpenMesDS")
    DataSource dataSource;

    @Inject
    Database database;

    @Inject
    LedgerReplay replay;

    @Inject
    Plant plant;

    @Test
    void the_application_can_neither_change_nor_remove_what_was_recorded() throws SQLException {
        plant.aLine();
        for (var log : logTables()) {
            for (var attack : attacksOn(log)) {
                assertThat(stateOf(attack)).as(attack).isEqualTo(INSUFFICIENT_PRIVILEGE);
            }
        }
    }

    @Test
    void the_application_cannot_write_entries_of_its_own() {
        assertThat(stateOf("""
                        insert into audit_log (created_at, user_label, via, entity_type, action)
                        values (now(), 'nobody', 'WEB', 'Line', 'updated')""")).isEqualTo(INSUFFICIENT_PRIVILEGE);
        assertThat(stateOf("select write_audit('Line', 1, 'x', 'updated', null, null)"))
                .isEqualTo(INSUFFICIENT_PRIVILEGE);
        assertThat(stateOf("select record_security_event('updated', 'Line', 1, 'x', null)"))
                .isEqualTo("22023");
    }

    @Test
    void the_application_owns_nothing_in_the_schema() {
        assertThat(stateOf("create table mine (id integer)")).isEqualTo(INSUFFICIENT_PRIVILEGE);
        assertThat(stateOf("set session_replication_role = replica")).isEqualTo(INSUFFICIENT_PRIVILEGE);
        assertThat(stateOf("alter table line disable trigger audit")).isEqualTo(INSUFFICIENT_PRIVILEGE);
        assertThat(stateOf("drop trigger append_only on audit_log")).isEqualTo(INSUFFICIENT_PRIVILEGE);
    }

    @Test
    void a_write_past_the_application_is_recorded_as_such() throws SQLException {
        var line = plant.aLine();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update line set name = 'changed by hand' where id = " + line);
        }

        var via = database.read(handle ->
                handle.createQuery("""
                        select via || ' ' || (user_label = session_user) from audit_log
                        where entity_type = 'Line' and entity_id = :id order by id desc limit 1""").bind("id", line).mapTo(String.class).one());

        assertThat(via).isEqualTo("SQL true");
    }

    @Test
    void every_table_is_audited_or_excluded_on_purpose() {
        var audited = Set.copyOf(texts(AUDITED));
        var all = texts("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = current_schema()""");

        assertThat(all)
                .filteredOn(table -> !audited.contains(table) && !EXCLUDED.containsKey(table))
                .isEmpty();
        assertThat(EXCLUDED.keySet()).isSubsetOf(all).doesNotContainAnyElementsOf(audited);
    }

    /** Rows that are created, changed and deleted, each with what they were and became: bits of pg_trigger.tgtype. */
    @Test
    void every_audited_table_is_so_for_each_row_at_creation_change_and_deletion() {
        assertThat(texts(AUDITED + " and t.tgtype & 1 = 1 and t.tgtype & 4 = 4 and t.tgtype & 8 = 8"
                        + " and t.tgtype & 16 = 16 and t.tgenabled in ('O', 'A') and t.tgqual is null"
                        + " and t.tgattr = ''::int2vector"))
                .containsExactlyInAnyOrderElementsOf(texts(AUDITED))
                .contains("user_account", "line", "work_order", "batch", "batch_step", "issue", "system_setting");
    }

    @Test
    void replaying_the_ledger_yields_the_tables() {
        var line = plant.aLine();
        var order = plant.anAcceptedOrder(line, plant.aProduct("Mix", "Pack"), 300)
                .order()
                .id();
        plant.finish(plant.aBatch(order, 200));
        var issue = plant.report(order, plant.aBlockingType(), "stop").issue().id();
        plant.resolve(issue);
        plant.finish(plant.aBatch(order, 100));

        assertThat(replay.differences()).isEmpty();
        assertThat(texts("select distinct via from audit_log where entity_type = 'WorkOrder' and entity_id = " + order))
                .containsExactly("API");
    }

    private List<String> logTables() {
        return texts("""
                select inhrelid::regclass::text from pg_inherits
                where inhparent in ('audit_log'::regclass, 'event_log'::regclass)
                union all select unnest(array['audit_log', 'event_log', 'audit_seal', 'event_position'])""");
    }

    private static List<String> attacksOn(String log) {
        return List.of(
                "update " + log + " set " + (log.equals("event_position") ? "event_id = 1" : "created_at = now()"),
                "delete from " + log,
                "truncate " + log,
                "drop table " + log,
                "drop trigger append_only on " + log,
                "alter table " + log + " disable trigger all");
    }

    private List<String> texts(String query) {
        return database.read(handle -> handle.createQuery(query.replace("::", "\\:\\:"))
                .mapTo(String.class)
                .list());
    }

    private String stateOf(String attack) {
        var refusal = catchThrowableOfType(SQLException.class, () -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(attack);
            }
        });
        return refusal == null ? "it succeeded" : refusal.getSQLState();
    }
}
