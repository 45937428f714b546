package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.openmes.workorder.OrderToSend.numbered;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.OneTransaction;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** Orders that are written past the entity manager. */
@ExtendWith(ArquillianExtension.class)
class OrderRowsIT {
    private static final int MORE_THAN_ONE_STATEMENT_TAKES = 1001;

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    OrderRows rows;

    @Inject
    ManyOrders orders;

    @Inject
    WorkOrders single;

    @Inject
    OrderSender sender;

    @Inject
    Database database;

    @Inject
    OneTransaction oneTransaction;

    @Inject
    CurrentActor current;

    @Inject
    Traces traces;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    @Test
    void every_column_is_written_that_can_change() {
        var columns = database.read(
                handle -> handle.createQuery("""
                        select column_name from information_schema.columns
                        where table_schema = 'mes' and table_name = 'work_order'""").mapTo(String.class).list());

        assertThat(columns)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                OrderRows.CHANGING.stream(),
                                Stream.of(
                                        "id", "source", "external_ref", "created_at", "created_by", "process_snapshot"))
                        .toList());
    }

    @Test
    void as_many_as_are_sent_are_written_and_changed() {
        var line = plant.aLine();
        var product = plant.aProduct("Make");
        var numbers = IntStream.range(0, MORE_THAN_ONE_STATEMENT_TAKES)
                .mapToObj(i -> Plant.unique("WO"))
                .toList();

        sender.all(numbers.stream()
                .map(number -> numbered(number).planned("5").onLine(line).ofType(product))
                .toArray(OrderToSend[]::new));
        var changed = sender.all(
                numbers.stream().map(number -> numbered(number).urgent(4)).toArray(OrderToSend[]::new));

        assertThat(changed).allMatch(outcome -> traces.isTold(outcome.id()));
        int written = database.read(handle ->
                handle.createQuery("""
                        select count(*) from work_order
                        where line_id = :line and priority = 4 and version = 1 and process_snapshot is not null""").bind("line", line).mapTo(Integer.class).one());
        assertThat(written).isEqualTo(MORE_THAN_ONE_STATEMENT_TAKES);
    }

    @Test
    void what_is_locked_beside_is_written_by_nobody_else() {
        var id = plant.anOrder(plant.aLine(), null, 5).order().id();

        acting.admin(() -> oneTransaction.call(() -> {
            var order = orders.lockBeside(List.of(id)).get(0);
            order.touch(current.get(), Instant.EPOCH);
            order.block(Instant.EPOCH);
            assertThat(traces.ledgerOf(id)).containsExactly("created");
            orders.release(List.of(order));
            return null;
        }));

        assertThat(plant.statusOf(id)).isEqualTo(WorkOrderStatus.PENDING);
    }

    @Test
    void an_order_that_is_loaded_already_is_not_locked_beside() {
        var id = plant.anOrder(plant.aLine(), null, 5).order().id();

        assertThatException()
                .isThrownBy(() -> acting.admin(() -> oneTransaction.call(() -> {
                    single.lock(id);
                    return orders.lockBeside(List.of(id));
                })))
                .withStackTraceContaining("an order is loaded already");
    }

    @Test
    void a_row_that_is_gone_is_noticed() {
        var id = plant.anOrder(plant.aLine(), null, 5).order().id();

        assertThatException()
                .isThrownBy(() -> acting.admin(() -> oneTransaction.call(() -> {
                    var changed = new ChangedOrders();
                    changed.add(orders.lockBeside(List.of(id)).get(0), false);
                    database.write(handle -> handle.createUpdate("delete from work_order where id = :id")
                            .bind("id", id)
                            .execute());
                    rows.update(changed);
                    return null;
                })))
                .withStackTraceContaining("0 of 1 orders were there");
    }
}
