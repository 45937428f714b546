package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.shared.Database;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.NotFoundException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.testing.Together;

/** Machines count (spec 5.5, 12.6). */
@ExtendWith(ArquillianExtension.class)
class MachineCountServiceIT {
    private static final AtomicInteger MESSAGE = new AtomicInteger();

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    MachineCountService counts;

    @Inject
    WorkOrderService orders;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    SettingService settings;

    @Inject
    Database database;

    @Inject
    Acting acting;

    @Inject
    Plant plant;

    private long line;
    private long order;

    @BeforeEach
    void anOrderThatAMachineCounts() {
        line = plant.aLine();
        order = anOrder(CountingSource.MACHINE);
    }

    @Test
    void the_first_count_starts_the_order_and_the_last_completes_it() {
        var first = add(40);

        assertThat(first.status()).isEqualTo(WorkOrderStatus.IN_PROGRESS);
        assertThat(first.producedQty()).isEqualByComparingTo("40");
        var last = add(60);
        assertThat(last.status()).isEqualTo(WorkOrderStatus.DONE);
        assertThat(last.machineQty()).isEqualByComparingTo("100");
        assertThat(events())
                .containsSubsequence(
                        "WORK_ORDER_STARTED", "WORK_ORDER_UPDATED", "WORK_ORDER_UPDATED", "WORK_ORDER_COMPLETED");
    }

    @Test
    void a_counter_goes_on_from_what_it_showed_and_begins_anew_when_it_shows_less() {
        assertThat(show("press", 10).countedQty()).isEqualByComparingTo("10");
        assertThat(show("press", 25).countedQty()).isEqualByComparingTo("15");
        assertThat(show("press", 25).countedQty()).isEqualByComparingTo("0");
        assertThat(show("press", 4).countedQty()).isEqualByComparingTo("4");
        assertThat(show("second press", 3).countedQty()).isEqualByComparingTo("3");
        assertThat(produced()).isEqualByComparingTo("32");
    }

    @Test
    void a_message_that_comes_again_counts_nothing_twice() {
        var once = new MachineCount("message " + MESSAGE.incrementAndGet(), "press", BigDecimal.TEN, true);

        var first = count(once);
        var second = count(once);

        assertThat(second).isEqualTo(first);
        assertThat(produced()).isEqualByComparingTo("10");
        var other = new MachineCount(once.key(), "press", BigDecimal.ONE, true);
        assertThat(refusal(other).code()).isEqualTo(ErrorCode.IDEMPOTENCY_CONFLICT);
    }

    @Test
    void counts_that_come_at_once_are_all_counted() throws InterruptedException {
        var outcomes = Together.run(16, () -> add(5));

        assertThat(outcomes).allMatch(Together.Outcome::succeeded);
        assertThat(produced()).isEqualByComparingTo("80");
    }

    @Test
    void an_order_with_counts_is_history_and_stays() {
        add(5);
        acting.admin(() -> lifeCycle.cancel(order, "not needed", null));

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> acting.admin(() -> {
                    orders.delete(order, null);
                    return null;
                }));

        assertThat(refused.code()).isEqualTo(ErrorCode.IN_USE);
    }

    @Test
    void what_is_too_much_for_the_plan_is_told_and_not_added() {
        add(90);

        var last = add(25);

        assertThat(last.countedQty()).isEqualByComparingTo("10");
        assertThat(last.surplusQty()).isEqualByComparingTo("15");
        assertThat(last.status()).isEqualTo(WorkOrderStatus.DONE);
        assertThat(produced()).isEqualByComparingTo("100");
        assertThat(refusal(next(1)).code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
    }

    @Test
    void over_production_is_counted_where_it_is_allowed() {
        set("allow_overproduction", "true");
        try {
            add(90);
            assertThat(add(25).surplusQty()).isEqualByComparingTo("0");
            assertThat(produced()).isEqualByComparingTo("115");
        } finally {
            set("allow_overproduction", "false");
        }
    }

    @Test
    void operators_and_machines_never_count_twice() {
        var byHand = anOrder(CountingSource.OPERATOR);
        var both = anOrder(CountingSource.BOTH);
        plant.finish(plant.aBatch(both, 30));

        var refused = catchThrowableOfType(DomainException.class, () -> count(byHand, next(5)));
        assertThat(refused.code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        assertThat(refused.errors()).containsOnlyKeys("counting_source");
        assertThat(count(both, next(5)).producedQty()).isEqualByComparingTo("35");
        plant.finish(plant.aBatch(order, 30));
        assertThat(produced()).isEqualByComparingTo("0");
    }

    @Test
    void what_was_counted_wrongly_is_taken_back_but_never_more() {
        add(40);

        assertThat(add(-15).machineQty()).isEqualByComparingTo("25");
        assertThat(refusal(next(-26)).errors()).containsOnlyKeys("qty");
        assertThat(produced()).isEqualByComparingTo("25");
    }

    @Test
    void nothing_is_counted_for_an_order_that_is_not_in_work() {
        var waiting = plant.aPendingOrderCountedBy(CountingSource.MACHINE, line, 100);
        assertThat(catchThrowableOfType(DomainException.class, () -> count(waiting, next(1)))
                        .code())
                .isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        plant.report(order, plant.aBlockingType(), "stop");
        assertThat(refusal(next(1)).code()).isEqualTo(ErrorCode.WORK_ORDER_BLOCKED);
    }

    @Test
    void a_count_that_makes_no_sense_is_refused_with_its_field() {
        assertThat(refusal(new MachineCount("", "", null, false)).errors()).containsOnlyKeys("key", "counter", "qty");
        assertThat(refusal(new MachineCount("k", "press", new BigDecimal("-1"), false))
                        .errors())
                .containsOnlyKeys("qty");
        assertThat(refusal(new MachineCount("k", "press", new BigDecimal("1.5"), false))
                        .errors())
                .containsOnlyKeys("qty");
        assertThat(refusal(new MachineCount("k", "press", new BigDecimal("1e12"), true))
                        .errors())
                .containsOnlyKeys("qty");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.machine(() -> counts.count("no such order", next(1))));
    }

    @Test
    void the_ledger_names_the_machine_and_both_quantities() {
        add(40);

        String entry = database.read(handle ->
                handle.createQuery("""
                        select via || ' ' || user_label || ' ' || (before ->> 'machine_qty') || ' ' || (after ->> 'machine_qty')
                               || ' ' || (after ->> 'produced_qty')
                        from audit_log where entity_type = 'WorkOrder' and entity_id = :id order by id desc limit 1""").bind("id", order).mapTo(String.class).one());

        assertThat(entry).isEqualTo("MQTT press of line 1 0.000 40.000 40.000");
    }

    @Test
    void nobody_but_machines_counts() {
        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(() -> acting.admin(() -> counts.count(order, next(1))));
    }

    private long anOrder(CountingSource source) {
        return plant.anOrderCountedBy(source, line, 100);
    }

    private MachineCounted add(int qty) {
        return count(next(qty));
    }

    private MachineCounted show(String counter, int qty) {
        return count(new MachineCount("message " + MESSAGE.incrementAndGet(), counter, BigDecimal.valueOf(qty), false));
    }

    private static MachineCount next(int qty) {
        return new MachineCount("message " + MESSAGE.incrementAndGet(), "press", BigDecimal.valueOf(qty), true);
    }

    private MachineCounted count(MachineCount given) {
        return count(order, given);
    }

    private MachineCounted count(long id, MachineCount given) {
        return acting.machine(() -> counts.count(id, given));
    }

    private DomainException refusal(MachineCount given) {
        return catchThrowableOfType(DomainException.class, () -> count(given));
    }

    private BigDecimal produced() {
        return acting.admin(() -> orders.get(order)).order().producedQty();
    }

    private List<String> events() {
        return database.read(handle -> handle.createQuery(
                        "select event_type from event_log where entity_type = 'WorkOrder' and entity_id = :id order by id")
                .bind("id", order)
                .mapTo(String.class)
                .list());
    }

    private void set(String key, String value) {
        acting.admin(() -> settings.change(List.of(new SettingChange(key, value)), null));
    }
}
