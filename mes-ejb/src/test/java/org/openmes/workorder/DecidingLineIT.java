package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Actor;
import org.openmes.shared.Change;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** Whoever decides by a line waits for those who are changing it, and decides on what they leave (architecture D1). */
@ExtendWith(ArquillianExtension.class)
class DecidingLineIT {
    private static final int PATIENCE = 30;

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    WorkOrderService orders;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    @Inject
    CurrentActor current;

    @Inject
    Database database;

    @Resource
    ManagedExecutorService executor;

    @Inject
    UserTransaction transaction;

    private long line;
    private long order;

    @BeforeEach
    void anOrder() {
        current.become(Actor.system());
        line = plant.aLine();
        order = plant.anOrder(line, plant.aProduct("Make"), 10).order().id();
    }

    @Test
    void a_line_that_is_being_switched_off_takes_no_new_order() throws Exception {
        var refusal = whileLineChanges(
                "update line set is_active = false where id = :line",
                () -> acting.admin(() -> orders.create(newOrder())),
                null);

        assertThat(refusal.errors()).containsOnlyKeys("line_id");
    }

    @Test
    void an_order_whose_line_is_being_switched_off_is_not_accepted() throws Exception {
        var refusal = whileLineChanges(
                "update line set is_active = false where id = :line",
                () -> acting.admin(() -> lifeCycle.accept(order, null)),
                null);

        assertThat(refusal.errors()).containsOnlyKeys("line_id");
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.PENDING);
    }

    @Test
    void an_order_does_not_get_a_product_that_its_line_is_just_losing() throws Exception {
        var wanted = plant.aProduct("Mill");
        var other = plant.aProduct("Turn");

        var refusal = whileLineChanges(
                "insert into line_product_type (line_id, product_type_id) values (:line, " + other + ")",
                () -> acting.admin(() -> orders.change(order, product(wanted), null)),
                null);

        assertThat(refusal.errors()).containsOnlyKeys("product_type_id");
    }

    @Test
    void an_order_that_is_moved_while_its_line_is_waited_for_must_be_looked_at_again() throws Exception {
        var other = plant.aLine();

        var refusal = whileLineChanges(
                "update line set name = 'busy' where id = :line",
                () -> acting.admin(() -> lifeCycle.accept(order, null)),
                () -> acting.admin(() -> orders.change(order, line(other), null)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.STALE_VERSION);
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.PENDING);
        acting.admin(() -> lifeCycle.accept(order, null));
        assertThat(plant.statusOf(order)).isEqualTo(WorkOrderStatus.ACCEPTED);
    }

    /**
     * Changes the line in a transaction that stays open until somebody waits for it, and does something else meanwhile;
     * how the waiting one is refused.
     */
    private DomainException whileLineChanges(String change, Callable<?> waiting, @Nullable Callable<?> meanwhile)
            throws Exception {
        transaction.begin();
        database.write(handle -> {
            handle.createQuery("select id from line where id = :line for update")
                    .bind("line", line)
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate(change).bind("line", line).execute();
        });
        var refused = executor.submit(() -> catchThrowableOfType(DomainException.class, waiting::call));
        try {
            await().pollInSameThread().atMost(PATIENCE, TimeUnit.SECONDS).until(this::somebodyWaits);
            if (meanwhile != null) {
                executor.submit(meanwhile).get(PATIENCE, TimeUnit.SECONDS);
            }
        } finally {
            transaction.commit();
        }
        return refused.get(PATIENCE, TimeUnit.SECONDS);
    }

    private boolean somebodyWaits() {
        return database.read(handle -> handle.createQuery("select exists (select 1 from pg_locks where not granted)")
                .mapTo(Boolean.class)
                .one());
    }

    private CreateWorkOrder newOrder() {
        return new CreateWorkOrder(
                Plant.unique("WO"),
                null,
                BigDecimal.TEN,
                line,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null);
    }

    private static ChangeWorkOrder product(long productTypeId) {
        return WorkOrderFixture.change(Change.absent(), Change.absent(), Change.of(productTypeId));
    }

    private static ChangeWorkOrder line(long lineId) {
        return WorkOrderFixture.change(Change.absent(), Change.of(lineId), Change.absent());
    }
}
