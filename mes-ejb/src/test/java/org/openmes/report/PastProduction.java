package org.openmes.report;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openmes.execution.BatchDetails;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.setting.Settings;
import org.openmes.shared.Database;
import org.openmes.testing.Acting;
import org.openmes.testing.Plant;
import org.openmes.workorder.CountingSource;
import org.openmes.workorder.MachineCount;
import org.openmes.workorder.MachineCountService;

/** What was made, stopped and reported in the past, in a plant whose clocks change. */
@ApplicationScoped
class PastProduction {
    static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    @Resource(lookup = "java:jboss/datasources/OpenMesOwnerDS")
    DataSource owner;

    @Inject
    Plant plant;

    @Inject
    MachineCountService counts;

    @Inject
    Acting acting;

    @Inject
    Database database;

    @Inject
    SettingService settings;

    @Inject
    Settings current;

    @Inject
    Clock clock;

    /** Moves the plant; where it was. */
    ZoneId moveTo(ZoneId zone) {
        var before = current.plantZone();
        acting.admin(() -> settings.change(List.of(new SettingChange("plant_timezone", zone.getId())), null));
        return before;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** The clock on the wall at a day so long ago. */
    Instant at(int daysAgo, String time) {
        return today().minusDays(daysAgo)
                .atTime(LocalTime.parse(time))
                .atZone(ZONE)
                .toInstant();
    }

    /** A batch of an order of its own. */
    BatchDetails batch(long line, @Nullable Long productType, int produced, @Nullable Instant start, Instant end) {
        var order =
                plant.anAcceptedOrder(line, productType, produced + 10).order().id();
        var batch = plant.aBatch(order, produced);
        plant.finish(batch);
        execute(
                "update batch set started_at = cast(:from as timestamptz), completed_at = :to where id = :id",
                batch.batch().id(),
                start,
                end);
        return batch;
    }

    /** An order for which a machine counted so much at that moment. */
    long counted(long line, CountingSource source, int counted, Instant at) {
        var order = plant.anOrderCountedBy(source, line, counted + 10);
        acting.machine(() -> counts.count(
                order, new MachineCount(Plant.unique("message"), "press", BigDecimal.valueOf(counted), true)));
        asOwner("update mes.machine_count set counted_at = ? where work_order_id = ?", at, order);
        return order;
    }

    /** Lets a step of the batch have run so long. */
    void step(BatchDetails batch, int number, Instant end, long netSeconds, @Nullable Integer estimated) {
        database.read(handle -> handle.createUpdate("""
                        update batch_step set completed_at = :end, net_seconds = :net, duration_seconds = :net + 1,
                            estimated_duration_minutes = cast(:estimated as integer)
                        where batch_id = :batch and step_number = :number""")
                .bind("end", end)
                .bind("net", netSeconds)
                .bind("estimated", estimated)
                .bind("batch", batch.batch().id())
                .bind("number", number)
                .execute());
    }

    /** Lets the order of the batch have stood still. */
    void standstill(BatchDetails batch, Instant start, @Nullable Instant end) {
        execute("""
                insert into work_order_interval (work_order_id, kind, started_at, ended_at)
                values (:id, 'PAUSE', :from, cast(:to as timestamptz))""", batch.batch().workOrderId(), start, end);
    }

    /** Lets an issue have been reported, and resolved if it is. */
    void reported(long issue, Instant reported, @Nullable Instant resolved) {
        execute("""
                update issue set reported_at = :from, resolved_at = cast(:to as timestamptz) where id = :id""", issue, reported, resolved);
    }

    void created(long order, Instant created) {
        execute("update work_order set created_at = :from where id = :id", order, created, null);
    }

    /** No rule lets an accepted order lose its line; data that were taken over may have none. */
    void withoutLine(long order) {
        database.read(handle -> handle.createUpdate("update work_order set line_id = null where id = :id")
                .bind("id", order)
                .execute());
    }

    /** What the application may only add to. */
    private void asOwner(String sql, Instant moment, long id) {
        try (var connection = owner.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
            statement.setLong(2, id);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql, long id, @Nullable Instant from, @Nullable Instant to) {
        database.read(handle -> handle.createUpdate(sql)
                .bind("id", id)
                .bind("from", from)
                .bind("to", to)
                .execute());
    }
}
