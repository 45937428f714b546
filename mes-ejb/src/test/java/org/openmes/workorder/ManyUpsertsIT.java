package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.openmes.workorder.OrderSender.told;
import static org.openmes.workorder.OrderToSend.numbered;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.product.ProcessSnapshot;
import org.openmes.shared.LineScope;
import org.openmes.shared.Statements;
import org.openmes.shared.ValidationException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** Many orders in one call: each is judged by itself, or all together (spec 20.1). */
@ExtendWith(ArquillianExtension.class)
class ManyUpsertsIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    OrderSender sender;

    @Inject
    WorkOrderService orders;

    @Inject
    Traces traces;

    @Inject
    WorkOrderUpsertService upserts;

    @Inject
    Statements statements;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long product;
    private int quantities = 10;

    @BeforeEach
    void aLine() {
        line = plant.aLine();
        product = plant.aProduct("Make");
    }

    @Test
    void one_that_is_refused_takes_no_other_along() {
        var known = plant.anOrder(line, product, 10).order();
        var done = plant.anAcceptedOrder(line, product, 5).order();
        plant.finish(plant.aBatch(done.id(), 5));
        var fresh = Plant.unique("WO");
        var foreign = plant.anOrder(plant.aLine(), null, 5).order();

        var sent = OrderSender.orders(
                numbered(Plant.unique("WO")).planned("-3").onLine(line),
                numbered(fresh).planned("7").onLine(line).ofType(product),
                numbered(known.orderNo()).planned("0.5"),
                numbered(known.orderNo()).planned("12"),
                numbered(done.orderNo()).planned("12"),
                numbered(foreign.orderNo()).planned("12"),
                numbered(Plant.unique("WO")).planned("12"));

        var outcomes = acting.supervisor(
                LineScope.of(Set.of(line)), () -> upserts.putAll(sent, ExistingOrders.UPDATE_OR_CREATE, false));

        assertThat(told(outcomes))
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
        expectTraces(known.id(), List.of("created", "updated"), List.of("WORK_ORDER_CREATED", "WORK_ORDER_UPDATED"));
        expectTraces(orderNumbered(fresh), List.of("created"), List.of("WORK_ORDER_CREATED"));
        assertThat(details(foreign.id()).order().version()).isZero();
    }

    @Test
    void the_same_number_twice_is_created_and_then_changed() {
        var number = Plant.unique("WO");

        var outcomes = sender.all(
                numbered(number).planned("5").onLine(line).ofType(product),
                numbered(number.toLowerCase()).planned("8"),
                numbered(number).urgent(17));

        assertThat(told(outcomes)).containsExactly("CREATED", "UPDATED", "FAILED VALIDATION");
        var id = outcomes.get(0).id();
        assertThat(outcomes.get(1).id()).isEqualTo(id);
        assertThat(details(id).order().plannedQty()).isEqualByComparingTo("8");
        expectTraces(id, List.of("created"), List.of("WORK_ORDER_CREATED"));
    }

    @Test
    void orders_that_exist_are_left_alone_or_refused_where_that_is_wanted() {
        var known = plant.anOrder(line, product, 10).order();
        var sent = numbered(known.orderNo()).planned("12");

        var skipped = sender.all(ExistingOrders.SKIP_EXISTING, sent);
        var refused = sender.all(ExistingOrders.ERROR_ON_DUPLICATE, sent);

        assertThat(told(skipped)).containsExactly("SKIPPED");
        assertThat(skipped.get(0).id()).isEqualTo(known.id());
        assertThat(told(refused)).containsExactly("FAILED DUPLICATE");
        assertThat(traces.ledgerOf(known.id())).containsExactly("created");
    }

    @Test
    void all_or_nothing_writes_nothing_and_tells_every_refusal() {
        var known = plant.anOrder(line, product, 10).order();
        var fresh = Plant.unique("WO");
        var first = numbered(fresh).planned("5").onLine(line);
        var second = numbered(known.orderNo()).planned("12");

        var refusal = catchThrowableOfType(
                ValidationException.class,
                () -> sender.allOrNothing(
                        first,
                        second,
                        numbered(Plant.unique("WO")).planned("0"),
                        numbered(known.orderNo()).urgent(9)));

        assertThat(refusal.errors()).containsOnlyKeys("orders.2.planned_qty", "orders.3.priority");
        assertThat(acting.admin(() -> orders.reachableIdOf(fresh))).isEmpty();
        assertThat(details(known.id()).order().version()).isZero();
        assertThat(traces.ledgerOf(known.id())).containsExactly("created");
        assertThat(told(sender.allOrNothing(first, second))).containsExactly("CREATED", "UPDATED");
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
    void changes_of_an_order_in_one_call_count_as_one() {
        var sent = fresh(30);
        var created = ids(sender.all(sent));

        var changed = ids(sender.all(Stream.concat(
                        Stream.of(changed(sent)),
                        Stream.of(sent).map(order -> numbered(order.number()).urgent(4)))
                .toArray(OrderToSend[]::new)));

        assertThat(changed).hasSize(60).startsWith(created.toArray(Long[]::new));
        assertThat(created).allSatisfy(id -> {
            assertThat(details(id).order().version()).isEqualTo(1);
            assertThat(details(id).order().priority()).isEqualTo(4);
            expectTraces(
                    id,
                    List.of("created", "updated"),
                    List.of("WORK_ORDER_CREATED", "WORK_ORDER_UPDATED", "WORK_ORDER_UPDATED"));
        });
    }

    @Test
    void an_order_gets_the_process_of_its_product() {
        var cutting = plant.aProduct("Cut");
        var sent = fresh(30);
        var created = ids(sender.all(sent));

        sender.all(IntStream.range(0, sent.length)
                .mapToObj(i -> numbered(sent[i].number())
                        .urgent(5)
                        .ofType(List.of(product, cutting).get(i % 2)))
                .toArray(OrderToSend[]::new));
        sender.all(numbered(sent[0].number()).ofType(null));

        assertThat(created.stream().map(this::details).map(ManyUpsertsIT::stepsOf))
                .startsWith(List.of(), List.of("Cut"), List.of("Make"), List.of("Cut"));
        assertThat(created).allMatch(traces::isTold);
    }

    private static List<String> stepsOf(WorkOrderDetails order) {
        return order.processSnapshot() == null
                ? List.of()
                : order.processSnapshot().steps().stream()
                        .map(ProcessSnapshot.Step::name)
                        .toList();
    }

    @Test
    void more_orders_take_no_more_statements() throws Exception {
        var two = fresh(2);
        var many = fresh(200);
        sender.all(two);
        sender.all(many);

        assertThat(statements.of(() -> sender.all(fresh(200))))
                .isEqualTo(statements.of(() -> sender.all(fresh(2))))
                .isLessThan(30);
        assertThat(statements.of(() -> sender.all(changed(many))))
                .isEqualTo(statements.of(() -> sender.all(changed(two))))
                .isLessThan(30);
    }

    /** The same orders with a quantity that they did not have before. */
    private OrderToSend[] changed(OrderToSend... known) {
        var quantity = String.valueOf(++quantities);
        return Stream.of(known).map(order -> order.planned(quantity)).toArray(OrderToSend[]::new);
    }

    private static List<Long> ids(List<UpsertOutcome> outcomes) {
        return outcomes.stream().map(UpsertOutcome::id).toList();
    }

    private void expectTraces(long order, List<String> ledger, List<String> events) {
        assertThat(traces.ledgerOf(order)).isEqualTo(ledger);
        assertThat(traces.eventsOf(order)).isEqualTo(events);
        assertThat(traces.isTold(order)).isTrue();
    }

    private OrderToSend[] fresh(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        numbered(Plant.unique("WO")).planned("5").onLine(line).ofType(product))
                .toArray(OrderToSend[]::new);
    }

    private WorkOrderDetails details(long id) {
        return acting.admin(() -> orders.get(id));
    }

    private long orderNumbered(String number) {
        return acting.admin(() -> orders.idOf(number));
    }
}
