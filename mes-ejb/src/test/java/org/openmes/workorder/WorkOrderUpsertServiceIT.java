package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.openmes.workorder.OrderSender.told;
import static org.openmes.workorder.OrderToSend.numbered;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.DomainException;
import org.openmes.shared.Message;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.UpsertOutcome.Result;

/** Orders from systems that do not know what is here already (spec 20.1), one by one, and by the same rules among many. */
@ExtendWith(ArquillianExtension.class)
class WorkOrderUpsertServiceIT {
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

        var created = sender.put(numbered(number).planned("20").onLine(line).ofType(product));
        var changed = sender.put(numbered(number.toLowerCase()).planned("25").urgent(5));

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
        var id = sender.put(sent).id();

        var again = sender.put(sent);

        assertThat(again.result()).isEqualTo(Result.UPDATED);
        assertThat(details(id).order().version()).isZero();
        assertThat(traces.ledgerOf(id)).containsExactly("created");
        assertThat(traces.eventsOf(id)).containsExactly("WORK_ORDER_CREATED");
    }

    @Test
    void who_replaces_an_order_says_how_much_and_who_sends_many_need_not() {
        var number = Plant.unique("WO");
        var id = sender.put(numbered(number).planned("20").onLine(line)).id();

        assertThat(sender.refusal(numbered(number).urgent(1)).errors()).containsOnlyKeys("planned_qty");
        assertThat(sender.all(numbered(number).urgent(1)).get(0).result()).isEqualTo(Result.UPDATED);
        assertThat(details(id).order().plannedQty()).isEqualByComparingTo("20");
    }

    /** One place for the rules: whatever one order alone is refused for, it is refused for among many. */
    @Test
    void many_orders_are_refused_as_one_alone_is() {
        var taken = Plant.unique("REF");
        sender.put(numbered(Plant.unique("WO")).planned("1").onLine(line).knownAs(taken));
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

        var outcomes = sender.all(sent.toArray(OrderToSend[]::new));

        for (var i = 0; i < sent.size(); i++) {
            var creation = sent.get(i).order().toCreation();
            var alone = catchThrowableOfType(DomainException.class, () -> acting.admin(() -> orders.create(creation)));
            assertThat(outcomes.get(i).refusal().code()).isEqualTo(alone.code());
            assertThat(outcomes.get(i).refusal().errors()).isEqualTo(alone.errors());
        }
    }

    @Test
    void what_follows_from_a_change_follows_here_too() {
        var order = plant.anAcceptedOrder(line, product, 10).order();
        plant.finish(plant.aBatch(order.id(), 5));

        var outcomes = sender.all(
                numbered(order.orderNo()).planned("4"),
                numbered(order.orderNo()).planned("5"));

        assertThat(told(outcomes)).containsExactly("FAILED VALIDATION", "UPDATED");
        assertThat(plant.statusOf(order.id())).isEqualTo(WorkOrderStatus.DONE);
        assertThat(details(order.id()).order().completedAt()).isNotNull();
        assertThat(traces.eventsOf(order.id())).endsWith("WORK_ORDER_UPDATED", "WORK_ORDER_COMPLETED");
        assertThat(traces.isTold(order.id())).isTrue();
    }

    @Test
    void a_day_in_the_past_is_taken_with_a_warning_of_its_own() {
        var outcomes = sender.all(
                numbered(Plant.unique("WO")).planned("5").due(LocalDate.of(2020, 5, 1)),
                numbered(Plant.unique("WO")).planned("5").due(LocalDate.of(2090, 5, 1)));

        assertThat(outcomes.get(0).warnings()).extracting(Message::key).containsExactly("workorder.due_date_past");
        assertThat(outcomes.get(1).warnings()).isEmpty();
    }

    private WorkOrderDetails details(long id) {
        return acting.admin(() -> orders.get(id));
    }
}
