package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.product.ChangeProcessTemplate;
import org.openmes.product.CreateProcessTemplate;
import org.openmes.product.ProcessSnapshot;
import org.openmes.product.ProcessTemplateService;
import org.openmes.product.TemplateStepFields;
import org.openmes.shared.Change;
import org.openmes.shared.Database;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.shared.ListFilter;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

@ExtendWith(ArquillianExtension.class)
class WorkOrderServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    WorkOrderService orders;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    ProcessTemplateService templates;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    @Inject
    Database database;

    private long line;
    private long order;

    @BeforeEach
    void anAcceptedOrder() {
        line = plant.aLine();
        order = plant.anAcceptedOrder(line, plant.aProduct("Make"), 10).order().id();
    }

    @Test
    void a_stranger_hears_of_the_line_and_not_of_the_version() {
        var stranger = LineScope.of(Set.of(plant.aLine()));

        var refusal = catchThrowableOfType(
                DomainException.class,
                () -> acting.supervisor(stranger, () -> orders.change(order, planned("5"), 999L)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.LINE_FORBIDDEN);
    }

    @Test
    void a_plan_lowered_to_what_is_made_ends_the_order_when_it_goes_on() {
        var batch = plant.aBatch(order, 5);
        plant.finish(batch);
        acting.admin(() -> lifeCycle.pause(order, "break", null));
        acting.admin(() -> orders.change(order, planned("5"), null));
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.PAUSED);

        acting.admin(() -> lifeCycle.resume(order, null));

        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.DONE);
    }

    @Test
    void a_change_that_changes_nothing_leaves_no_event() {
        acting.admin(() -> orders.change(order, planned("10"), null));

        assertThat(events("WORK_ORDER_UPDATED")).isZero();
    }

    @Test
    void the_event_of_a_new_product_carries_the_new_process() {
        var other = plant.aProduct("Mill", "Polish");
        var change = WorkOrderFixture.change(Change.absent(), Change.absent(), Change.of(other));

        acting.admin(() -> orders.change(order, change, null));

        var step = database.read(handle ->
                handle.createQuery("""
                        select payload -> 'process_snapshot' -> 'steps' -> 0 ->> 'name' from event_log
                        where entity_type = 'WorkOrder' and entity_id = :id and event_type = 'WORK_ORDER_UPDATED'""").bind("id", order).mapTo(String.class).one());
        assertThat(step).isEqualTo("Mill");
    }

    @Test
    void an_accepted_order_keeps_a_line() {
        var refusal = catchThrowableOfType(
                DomainException.class,
                () -> acting.admin(() -> orders.change(
                        order, WorkOrderFixture.change(Change.absent(), Change.of(null), Change.absent()), null)));

        assertThat(refusal.errors()).containsOnlyKeys("line_id");
    }

    @Test
    void an_order_under_way_keeps_its_number_and_its_plan_covers_what_is_in_work() {
        plant.aBatch(order, 8);
        acting.admin(() -> lifeCycle.start(order, null));

        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> acting.admin(() -> orders.change(order, planned("7"), null)))
                        .errors())
                .containsOnlyKeys("planned_qty");
    }

    @Test
    void a_field_that_is_fixed_is_told_under_its_name_and_under_status() {
        plant.aBatch(order, 8);
        acting.admin(() -> lifeCycle.start(order, null));

        assertThat(refusalOf(WorkOrderFixture.number("WO-OTHER")).errors()).containsOnlyKeys("order_no", "status");
        assertThat(refusalOf(WorkOrderFixture.change(Change.absent(), Change.of(plant.aLine()), Change.absent()))
                        .errors())
                .containsOnlyKeys("line_id", "status");
    }

    @Test
    void a_priority_of_zero_is_not_given_and_null_is_the_usual_one() {
        acting.admin(() -> orders.change(order, WorkOrderFixture.priority(5), null));

        acting.admin(() -> orders.change(order, WorkOrderFixture.priority(0), null));
        assertThat(acting.admin(() -> orders.get(order)).order().priority()).isEqualTo(5);

        acting.admin(() -> orders.change(order, WorkOrderFixture.priority(null), null));
        assertThat(acting.admin(() -> orders.get(order)).order().priority()).isEqualTo(3);
    }

    @Test
    void an_order_without_line_is_refused_under_the_line_it_lacks() {
        var nowhere = plant.anOrder(null, null, 10).order().id();
        var scope = LineScope.of(Set.of(line));

        for (Callable<?> attempt : List.<Callable<?>>of(
                () -> orders.get(nowhere),
                () -> orders.change(nowhere, planned("5"), null),
                () -> lifeCycle.accept(nowhere, null))) {
            var refusal = catchThrowableOfType(DomainException.class, () -> acting.supervisor(scope, attempt));
            assertThat(refusal.code()).isEqualTo(ErrorCode.LINE_FORBIDDEN);
            assertThat(refusal.errors()).containsOnlyKeys("line_id");
        }
    }

    @Test
    void an_order_without_batches_takes_the_template_that_is_in_force_now() {
        var type = plant.aProduct("Make");
        var waiting = plant.anOrder(line, type, 10).order();
        nextVersion(type, "Saw", "Polish");

        var refreshed = acting.admin(() -> orders.refreshTemplate(waiting.id(), waiting.version()));

        assertThat(refreshed.processSnapshot().templateVersion()).isEqualTo(2);
        assertThat(refreshed.processSnapshot().steps())
                .extracting(ProcessSnapshot.Step::name)
                .containsExactly("Saw", "Polish");
        acting.admin(() -> lifeCycle.accept(waiting.id(), null));
        assertThat(plant.aBatch(waiting.id(), 5).steps()).hasSize(2);
    }

    @Test
    void the_ledger_tells_both_versions_of_a_refreshed_process() {
        var type = plant.aProduct("Make");
        var waiting = plant.anOrder(line, type, 10).order().id();
        nextVersion(type, "Saw");

        acting.admin(() -> orders.refreshTemplate(waiting, null));

        var versions = database.read(handle ->
                handle.createQuery("""
                        select (before -> 'process_snapshot' ->> 'template_version') || ' '
                               || (after -> 'process_snapshot' ->> 'template_version')
                        from audit_log where entity_type = 'WorkOrder' and entity_id = :id order by id desc limit 1""").bind("id", waiting).mapTo(String.class).one());
        assertThat(versions).isEqualTo("1 2");
    }

    @Test
    void an_order_with_a_batch_keeps_its_process() {
        plant.aBatch(order, 5);

        var refusal = catchThrowableOfType(
                DomainException.class, () -> acting.admin(() -> orders.refreshTemplate(order, null)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        assertThat(acting.admin(() -> orders.actions(order)))
                .filteredOn(state -> state.action() == WorkOrderAction.REFRESH_TEMPLATE)
                .singleElement()
                .satisfies(state -> assertThat(state.reason()).isEqualTo(refusal.reason()));
    }

    @Test
    void an_order_keeps_its_process_where_none_is_in_force() {
        var type = plant.aProduct("Make");
        var waiting = plant.anOrder(line, type, 10).order().id();
        var only = acting.admin(() -> templates.list(type, ListFilter.ACTIVE))
                .items()
                .get(0)
                .template();
        acting.admin(() -> templates.change(
                only.id(), new ChangeProcessTemplate(Change.absent(), Change.of(false), Change.absent()), null));

        var refusal = catchThrowableOfType(
                DomainException.class, () -> acting.admin(() -> orders.refreshTemplate(waiting, null)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        assertThat(acting.admin(() -> orders.get(waiting)).processSnapshot()).isNotNull();
    }

    private void nextVersion(long type, String... stepNames) {
        var steps = Stream.of(stepNames)
                .map(name -> new TemplateStepFields(name, null, 5, null, null, false))
                .toList();
        acting.admin(() -> templates.create(new CreateProcessTemplate(type, "Newer", true, steps)));
    }

    private DomainException refusalOf(ChangeWorkOrder change) {
        return catchThrowableOfType(
                DomainException.class, () -> acting.admin(() -> orders.change(order, change, null)));
    }

    private long events(String type) {
        return database.read(handle -> handle.createQuery(
                        "select count(*) from event_log where entity_type = 'WorkOrder' and entity_id = :id and event_type = :type")
                .bind("id", order)
                .bind("type", type)
                .mapTo(Long.class)
                .one());
    }

    private static ChangeWorkOrder planned(String quantity) {
        return WorkOrderFixture.change(Change.of(new BigDecimal(quantity)), Change.absent(), Change.absent());
    }
}
