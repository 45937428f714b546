package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.openmes.workorder.OrderToSend.numbered;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.DomainException;
import org.openmes.shared.LineScope;
import org.openmes.shared.Message;
import org.openmes.shared.Statements;
import org.openmes.shared.ValidationException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.UpsertOutcome.Result;

/** Orders from systems that do not know what is here already (spec 20.1). */
@ExtendWith(ArquillianExtension.class)
class WorkOrderUpsertServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    WorkOrderUpsertService upserts;

    @Inject
    WorkOrderService orders;

    @Inject
    Traces traces;

    @Inject
    Statements statements;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long product;

    @BeforeEach
    void aLine() {
        line = plant.aLine();
        product = plant.aProduct("Make");
    }

    @Test
    void an_order_is_created_and_then_changed() {
        var number = Plant.unique("WO");

        var created = put(numbered(number).planned("20").onLine(line).ofType(product));
        var changed = put(numbered(number.toLowerCase()).planned("25").urgent(5));

        assertThat(created.result()).isEqualTo(Result.CREATED);
        assertThat(changed.result()).isEqualTo(Result.UPDATED);
        assertThat(changed.id()).isEqualTo(created.id());
        var order = details(created.id());
        assertThat(order.order().orderNo()).isEqualTo(number);
        assertThat(order.order().plannedQty()).isEqualByComparingTo("25");
        assertThat(order.order().priority()).isEqualTo(5);
        assertThat(order.order().version()).isEqualTo(1);
        assertThat(order.processSnapshot().steps()).hasSize(1);
        assertThat(traces.ledgerOf(created.id())).containsExactly("created", "updated");
        assertThat(traces.eventsOf(created.id())).containsExactly("WORK_ORDER_CREATED", "WORK_ORDER_UPDATED");
        assertThat(traces.isTold(created.id())).isTrue();
    }

    @Test
    void what_the_order_has_already_leaves_no_trace() {
        var number = Plant.unique("WO");
        var sent = numbered(number).planned("20").onLine(line).due(LocalDate.of(2090, 1, 2));
        var id = put(sent).id();

        var again = put(sent);

        assertThat(again.result()).isEqualTo(Result.UPDATED);
        assertThat(details(id).order().version()).isZero();
        assertThat(traces.ledgerOf(id)).containsExactly("created");
        assertThat(traces.eventsOf(id)).containsExactly("WORK_ORDER_CREATED");
    }

    @Test
    void who_replaces_an_order_says_how_much_and_who_sends_many_need_not() {
        var number = Plant.unique("WO");
        var id = put(numbered(number).planned("20").onLine(line)).id();

        assertThat(refusal(numbered(number).urgent(1)).errors()).containsOnlyKeys("planned_qty");
        assertThat(all(numbered(number).urgent(1)).get(0).result()).isEqualTo(Result.UPDATED);
        assertThat(details(id).order().plannedQty()).isEqualByComparingTo("20");
    }

    @Test
    void one_that_is_refused_takes_no_other_along() {
        var known = plant.anOrder(line, product, 10).order();
        var done = plant.anAcceptedOrder(line, product, 5).order();
        plant.finish(plant.aBatch(done.id(), 5));
        var fresh = Plant.unique("WO");
        var foreign = plant.anOrder(plant.aLine(), null, 5).order();

        var outcomes = acting.supervisor(
                LineScope.of(Set.of(line)),
                () -> upserts.putAll(
                        Stream.of(
                                        numbered(Plant.unique("WO"))
                                                .planned("-3")
                                                .onLine(line),
                                        numbered(fresh)
                                                .planned("7")
                                                .onLine(line)
                                                .ofType(product),
                                        numbered(known.orderNo()).planned("0.5"),
                                        numbered(known.orderNo()).planned("12"),
                                        numbered(done.orderNo()).planned("12"),
                                        numbered(foreign.orderNo()).planned("12"),
                                        numbered(Plant.unique("WO")).planned("12"))
                                .map(OrderToSend::sent)
                                .toList(),
                        ExistingOrders.UPDATE_OR_CREATE,
                        false));

        assertThat(outcomes.stream().map(WorkOrderUpsertServiceIT::told))
                .containsExactly(
                        "FAILED VALIDATION",
                        "CREATED",
                        "FAILED VALIDATION",
                        "UPDATED",
                        "SKIPPED STATE_NOT_ALLOWED",
                        "FAILED LINE_FORBIDDEN",
                        "FAILED LINE_FORBIDDEN");
        assertThat(outcomes.stream().map(UpsertOutcome::id))
                .containsExactly(null, orderNumbered(fresh), known.id(), known.id(), done.id(), null, null);
        assertThat(details(known.id()).order().plannedQty()).isEqualByComparingTo("12");
        assertThat(traces.ledgerOf(known.id())).containsExactly("created", "updated");
        assertThat(traces.eventsOf(known.id())).containsExactly("WORK_ORDER_CREATED", "WORK_ORDER_UPDATED");
        assertThat(traces.ledgerOf(orderNumbered(fresh))).containsExactly("created");
        assertThat(traces.eventsOf(orderNumbered(fresh))).containsExactly("WORK_ORDER_CREATED");
        assertThat(traces.isTold(orderNumbered(fresh))).isTrue();
        assertThat(details(foreign.id()).order().version()).isZero();
    }

    /** One place for the rules: whatever one order alone is refused for, it is refused for among many. */
    @Test
    void many_orders_are_refused_as_one_alone_is() {
        var taken = Plant.unique("REF");
        put(numbered(Plant.unique("WO")).planned("1").onLine(line).knownAs(taken));
        var sent = List.of(
                numbered(null).planned("5"),
                numbered("x".repeat(101)).planned("5"),
                numbered(Plant.unique("WO")),
                numbered(Plant.unique("WO")).planned("5.5").ofType(product),
                numbered(Plant.unique("WO")).planned("100000000"),
                numbered(Plant.unique("WO")).planned("5").onLine(-1L),
                numbered(Plant.unique("WO")).planned("5").onLineCoded("NO-SUCH"),
                numbered(Plant.unique("WO")).planned("5").ofTypeCoded("NO-SUCH").urgent(9),
                numbered(Plant.unique("WO")).planned("5").with(Map.of("bad key", "x")),
                numbered(Plant.unique("WO")).planned("5").due(LocalDate.of(1999, 1, 1)),
                numbered(Plant.unique("WO")).planned("5").knownAs(taken),
                numbered(Plant.unique("WO")).planned("5").knownAs("x".repeat(256)));

        var outcomes = all(sent.toArray(OrderToSend[]::new));

        for (var i = 0; i < sent.size(); i++) {
            var creation = sent.get(i).order().toCreation();
            var alone = catchThrowableOfType(DomainException.class, () -> acting.admin(() -> orders.create(creation)));
            assertThat(outcomes.get(i).refusal().code()).isEqualTo(alone.code());
            assertThat(outcomes.get(i).refusal().errors()).isEqualTo(alone.errors());
        }
    }

    @Test
    void the_same_number_twice_is_created_and_then_changed() {
        var number = Plant.unique("WO");

        var outcomes = all(
                numbered(number).planned("5").onLine(line).ofType(product),
                numbered(number.toLowerCase()).planned("8"),
                numbered(number).urgent(17));

        assertThat(outcomes.stream().map(WorkOrderUpsertServiceIT::told))
                .containsExactly("CREATED", "UPDATED", "FAILED VALIDATION");
        var id = outcomes.get(0).id();
        assertThat(outcomes.get(1).id()).isEqualTo(id);
        assertThat(details(id).order().plannedQty()).isEqualByComparingTo("8");
        assertThat(traces.ledgerOf(id)).containsExactly("created");
        assertThat(traces.eventsOf(id)).containsExactly("WORK_ORDER_CREATED");
        assertThat(traces.isTold(id)).isTrue();
    }

    @Test
    void orders_that_exist_are_left_alone_or_refused_where_that_is_wanted() {
        var known = plant.anOrder(line, product, 10).order();
        var sent = List.of(numbered(known.orderNo()).planned("12").sent());

        var skipped = acting.admin(() -> upserts.putAll(sent, ExistingOrders.SKIP_EXISTING, false));
        var refused = acting.admin(() -> upserts.putAll(sent, ExistingOrders.ERROR_ON_DUPLICATE, false));

        assertThat(skipped.stream().map(WorkOrderUpsertServiceIT::told)).containsExactly("SKIPPED");
        assertThat(skipped.get(0).id()).isEqualTo(known.id());
        assertThat(refused.stream().map(WorkOrderUpsertServiceIT::told)).containsExactly("FAILED DUPLICATE");
        assertThat(traces.ledgerOf(known.id())).containsExactly("created");
    }

    @Test
    void all_or_nothing_writes_nothing_and_tells_every_refusal() {
        var known = plant.anOrder(line, product, 10).order();
        var fresh = Plant.unique("WO");
        var sent = Stream.of(
                        numbered(fresh).planned("5").onLine(line),
                        numbered(known.orderNo()).planned("12"),
                        numbered(Plant.unique("WO")).planned("0"),
                        numbered(known.orderNo()).urgent(9))
                .map(OrderToSend::sent)
                .toList();

        var refusal = catchThrowableOfType(
                ValidationException.class,
                () -> acting.admin(() -> upserts.putAll(sent, ExistingOrders.UPDATE_OR_CREATE, true)));

        assertThat(refusal.errors()).containsOnlyKeys("orders.2.planned_qty", "orders.3.priority");
        assertThat(acting.admin(() -> orders.reachableIdOf(fresh))).isEmpty();
        assertThat(details(known.id()).order().version()).isZero();
        assertThat(traces.ledgerOf(known.id())).containsExactly("created");
        var good = acting.admin(() -> upserts.putAll(sent.subList(0, 2), ExistingOrders.UPDATE_OR_CREATE, true));
        assertThat(good.stream().map(WorkOrderUpsertServiceIT::told)).containsExactly("CREATED", "UPDATED");
    }

    @Test
    void too_many_are_refused_before_anything_is_looked_at() {
        var sent = IntStream.rangeClosed(0, WorkOrderUpsertService.MOST)
                .mapToObj(i -> numbered("X").sent())
                .toList();

        var refusal = catchThrowableOfType(
                ValidationException.class,
                () -> acting.admin(() -> upserts.putAll(sent, ExistingOrders.UPDATE_OR_CREATE, false)));

        assertThat(refusal.errors()).containsOnlyKeys("orders");
        assertThat(acting.admin(() -> upserts.putAll(List.of(), ExistingOrders.UPDATE_OR_CREATE, false)))
                .isEmpty();
    }

    @Test
    void what_follows_from_a_change_follows_here_too() {
        var order = plant.anAcceptedOrder(line, product, 10).order();
        plant.finish(plant.aBatch(order.id(), 5));

        var outcomes = all(
                numbered(order.orderNo()).planned("4"),
                numbered(order.orderNo()).planned("5"));

        assertThat(outcomes.stream().map(WorkOrderUpsertServiceIT::told))
                .containsExactly("FAILED VALIDATION", "UPDATED");
        assertThat(plant.statusOf(order.id())).isEqualTo(WorkOrderStatus.DONE);
        assertThat(traces.eventsOf(order.id())).endsWith("WORK_ORDER_UPDATED", "WORK_ORDER_COMPLETED");
    }

    @Test
    void a_day_in_the_past_is_taken_with_a_warning_of_its_own() {
        var outcomes = all(
                numbered(Plant.unique("WO")).planned("5").due(LocalDate.of(2020, 5, 1)),
                numbered(Plant.unique("WO")).planned("5").due(LocalDate.of(2090, 5, 1)));

        assertThat(outcomes.get(0).warnings()).extracting(Message::key).containsExactly("workorder.due_date_past");
        assertThat(outcomes.get(1).warnings()).isEmpty();
    }

    @Test
    void more_orders_take_no_more_statements() throws Exception {
        var few = statements.of(() -> all(fresh(2)));
        var many = statements.of(() -> all(fresh(200)));

        assertThat(many).isEqualTo(few).isLessThan(30);
    }

    private OrderToSend[] fresh(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        numbered(Plant.unique("WO")).planned("5").onLine(line).ofType(product))
                .toArray(OrderToSend[]::new);
    }

    private UpsertOutcome put(OrderToSend sent) {
        return acting.admin(() -> upserts.put(sent.order()));
    }

    private DomainException refusal(OrderToSend sent) {
        return catchThrowableOfType(DomainException.class, () -> put(sent));
    }

    private List<UpsertOutcome> all(OrderToSend... sent) {
        var orders = Stream.of(sent).map(OrderToSend::sent).toList();
        return acting.admin(() -> upserts.putAll(orders, ExistingOrders.UPDATE_OR_CREATE, false));
    }

    private WorkOrderDetails details(long id) {
        return acting.admin(() -> orders.get(id));
    }

    private long orderNumbered(String number) {
        return acting.admin(() -> orders.idOf(number));
    }

    private static String told(UpsertOutcome outcome) {
        return outcome.result()
                + (outcome.refusal() == null ? "" : " " + outcome.refusal().code());
    }
}
