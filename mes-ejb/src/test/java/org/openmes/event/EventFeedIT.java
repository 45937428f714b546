package org.openmes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.logging.Logger;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.EventType;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Lease;
import org.openmes.shared.LineScope;
import org.openmes.testing.Acting;
import org.openmes.testing.AsSystem;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.testing.TestSize;

@ExtendWith(ArquillianExtension.class)
class EventFeedIT {
    private static final Logger LOG = Logger.getLogger(EventFeedIT.class);
    private static final int WRITERS = 8;
    private static final Set<EventType> ALL = Set.of();

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Resource(lookup = "java:jboss/datasources/OpenMesDS")
    DataSource dataSource;

    @Inject
    EventFeed feed;

    @Inject
    EventSequencer sequencer;

    @Inject
    EventLag lag;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    @Inject
    AsSystem system;

    @Test
    void a_reader_gets_every_committed_event_once_in_the_order_of_commits() throws Exception {
        var seed = TestSize.seed();
        LOG.infof("Writers begin with openmes.test.seed=%d", seed);
        var start = latest();
        var pool = Executors.newFixedThreadPool(WRITERS);
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> pool.submit(() -> writeAtRandom(writer, new Random(seed + writer))))
                .toList();
        var read = new ArrayList<PublishedEvent>();
        var committed = new ArrayList<List<Long>>();
        var cursor = start;
        while (!writers.stream().allMatch(writer -> writer.isDone())) {
            cursor = readOn(cursor, read);
        }
        for (var writer : writers) {
            committed.add(writer.get(1, TimeUnit.MINUTES));
        }
        pool.shutdown();
        await().atMost(Duration.ofSeconds(20)).until(() -> lag.seconds() == 0 && !waiting());
        while (cursor < latest()) {
            cursor = readOn(cursor, read);
        }

        for (var writer = 0; writer < WRITERS; writer++) {
            var kind = "Written" + writer;
            assertThat(read)
                    .filteredOn(event -> event.entityType().equals(kind))
                    .extracting(PublishedEvent::entityId)
                    .containsExactlyElementsOf(committed.get(writer));
        }
        assertThat(read)
                .extracting(PublishedEvent::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(start + 1, start + read.size())
                        .boxed()
                        .toList());
    }

    @Test
    void an_event_that_commits_late_comes_later_and_is_not_missed() throws Exception {
        try (var late = dataSource.getConnection()) {
            late.setAutoCommit(false);
            var start = latest();
            write(late, "Late", 1);
            try (var early = dataSource.getConnection()) {
                write(early, "Early", 1);
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> kinds(start).contains("Early"));
            assertThat(kinds(start)).doesNotContain("Late");
            late.commit();
            late.setAutoCommit(true);
            await().atMost(Duration.ofSeconds(10)).until(() -> kinds(start).contains("Late"));
            assertThat(kinds(start)).containsSubsequence("Early", "Late").doesNotHaveDuplicates();
        }
    }

    @Test
    void a_supervisor_reads_his_lines_and_an_operator_nothing() {
        var own = plant.aLine();
        var foreign = plant.aLine();
        var start = latest();
        plant.anAcceptedOrder(own, plant.aProduct("Mix"), 10);
        plant.anAcceptedOrder(foreign, plant.aProduct("Mix"), 10);
        await().atMost(Duration.ofSeconds(20)).until(() -> !waiting());
        var scope = LineScope.of(Set.of(own));

        var events = acting.supervisor(scope, () -> feed.read(new EventRequest(start, 1000, ALL, null)));
        assertThat(events.events()).isNotEmpty().allMatch(event -> event.lineId() == own);
        assertThat(events.next()).isGreaterThanOrEqualTo(latest() - 1);
        assertThat(acting.admin(() -> feed.read(
                                new EventRequest(start, 1000, Set.of(EventType.WORK_ORDER_ACCEPTED), foreign)))
                        .events())
                .singleElement()
                .extracting(PublishedEvent::lineId)
                .isEqualTo(foreign);
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(
                        () -> acting.supervisor(scope, () -> feed.read(new EventRequest(start, 1000, ALL, foreign))));
        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(() -> acting.operator(scope, () -> feed.read(new EventRequest(0, 1, ALL, null))));
    }

    @Test
    void a_node_that_lost_the_lease_publishes_nothing() throws Exception {
        assertThat(system.call(() -> sequencer.publish(new Lease(EventPublication.LEASE, -1))))
                .isFalse();
    }

    private long readOn(long cursor, List<PublishedEvent> read) {
        var batch = acting.admin(() -> feed.read(new EventRequest(cursor, 7, ALL, null)));
        read.addAll(batch.events());
        return batch.events().isEmpty() ? batch.next() : readAll(batch.next(), read);
    }

    private long readAll(long cursor, List<PublishedEvent> read) {
        var batch = acting.admin(() -> feed.read(new EventRequest(cursor, 1000, ALL, null)));
        read.addAll(batch.events());
        return batch.next();
    }

    private List<String> kinds(long start) {
        return acting.admin(() -> feed.read(new EventRequest(start, 1000, ALL, null))).events().stream()
                .map(PublishedEvent::entityType)
                .filter(kind -> kind.equals("Late") || kind.equals("Early"))
                .toList();
    }

    private long latest() {
        return acting.admin(() -> feed.latest());
    }

    private boolean waiting() throws Exception {
        return system.call(() -> sequencer.isAnyWaiting());
    }

    /** What was committed, in its order. */
    private List<Long> writeAtRandom(int writer, Random random) throws SQLException {
        var committed = new ArrayList<Long>();
        var next = 0L;
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (var i = 0; i < TestSize.of(150, 3_000); i++) {
                var written = new ArrayList<Long>();
                for (var events = random.nextInt(4); events >= 0; events--) {
                    write(connection, "Written" + writer, ++next);
                    written.add(next);
                }
                if (random.nextInt(10) == 0) {
                    connection.createStatement().execute("select pg_sleep(" + random.nextInt(50) / 1000.0 + ")");
                }
                if (random.nextInt(4) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.addAll(written);
                }
            }
            connection.setAutoCommit(true);
        }
        return committed;
    }

    private static void write(Connection connection, String kind, long id) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into event_log (created_at, event_type, entity_type, entity_id, entity_key, user_label, via,
                                       request_id, payload)
                values (now(), 'RESOURCE_CREATED', ?, ?, 'x', 'test', 'SYSTEM', 'test', '{}')""")) {
            statement.setString(1, kind);
            statement.setLong(2, id);
            statement.executeUpdate();
        }
    }
}
