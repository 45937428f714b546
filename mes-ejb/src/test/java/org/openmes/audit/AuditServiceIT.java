package org.openmes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Database;
import org.openmes.shared.PageRequest;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;

/** How the ledger is read (spec 11.4). */
@ExtendWith(ArquillianExtension.class)
class AuditServiceIT {
    private static final int MORE_THAN_SCREENS_COUNT = 11_500;
    private static final PageRequest FIRST = new PageRequest(1, 25);

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    AuditService service;

    @Inject
    LedgerFixture ledger;

    @Inject
    Database database;

    @Inject
    Acting acting;

    @Test
    void screens_count_no_further_than_they_say() throws Exception {
        ledger.fill(MORE_THAN_SCREENS_COUNT);

        assertThat(acting.admin(() -> service.browse(AuditFilter.ALL, FIRST)).total())
                .isEqualTo(10_001);
        var none = new AuditFilter(Set.of(), null, -1L, Set.of(), Set.of(), null, null, null);
        assertThat(acting.admin(() -> service.browse(none, FIRST)).total()).isZero();
    }

    @Test
    void a_channel_is_found_with_the_name_of_the_token_and_without() throws Exception {
        written("API (ERP)", 701);
        written("API", 702);
        written("WEB", 703);

        var filter = new AuditFilter(Set.of(), null, null, Set.of(), Set.of("api"), null, null, "channel test");
        assertThat(acting.admin(() -> service.browse(filter, FIRST)).items())
                .extracting(AuditEntry::via)
                .containsExactly("API", "API (ERP)");
    }

    @Test
    void every_action_that_the_database_can_write_has_a_name() {
        var source = database.read(
                handle -> handle.createQuery("""
                        select string_agg(pg_get_functiondef(oid), ' ') from pg_proc
                        where proname in ('record_security_event', 'record_change', 'purge_audit_log')""").mapTo(String.class).one());
        var allowed = Pattern.compile("action not in \\(([^)]*)\\)").matcher(source);
        assertThat(allowed.find()).isTrue();
        var security = Pattern.compile("'([a-z_]+)'").matcher(allowed.group(1)).results();
        var data = Pattern.compile("'(created|deleted|updated|transition|setting_changed|purged)'")
                .matcher(source)
                .results();

        assertThat(Stream.concat(security, data).map(found -> found.group(1)).collect(Collectors.toSet()))
                .isEqualTo(
                        Stream.of(AuditAction.values()).map(AuditAction::text).collect(Collectors.toSet()));
    }

    private void written(String via, long id) throws SQLException {
        try (var connection = ledger.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('openmes.audit', '{\"via\":\"" + via + "\"}', true)");
            statement.execute("select write_audit('Line', " + id + ", 'channel test', 'updated', null, null)");
            connection.commit();
        }
    }
}
