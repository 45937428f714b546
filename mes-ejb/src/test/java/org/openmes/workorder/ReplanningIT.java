package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.product.ProductTypeService;
import org.openmes.shared.Change;
import org.openmes.shared.Database;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** Orders are planned for another day or line (spec 8.1). */
@ExtendWith(ArquillianExtension.class)
class ReplanningIT {
    private static final Change<LocalDate> ANOTHER_DAY = Change.of(LocalDate.of(2099, 5, 14));

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    WorkOrderService orders;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    ProductTypeService types;

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
    void what_changes_day_or_line_alone_is_told_as_planned_anew_wherever_it_comes_from() {
        acting.admin(() -> orders.schedule(order, ANOTHER_DAY, Change.absent(), null));
        acting.admin(() -> orders.change(order, toLine(Change.absent(), plant.aLine()), null));
        assertThat(events("WORK_ORDER_SCHEDULED")).isEqualTo(2);
        assertThat(events("WORK_ORDER_UPDATED")).isZero();

        acting.admin(() -> orders.change(order, toLine(Change.of(BigDecimal.valueOf(20)), line), null));
        acting.admin(() -> orders.schedule(order, ANOTHER_DAY, Change.of(line), null));
        assertThat(events("WORK_ORDER_SCHEDULED")).isEqualTo(2);
        assertThat(events("WORK_ORDER_UPDATED")).isEqualTo(1);
    }

    @Test
    void a_line_that_does_not_make_the_product_is_refused() {
        var picky = plant.aLine();
        var other = plant.aProduct("Make");
        acting.admin(() -> types.allowOnLine(picky, Set.of(other), null));

        assertThat(refused(Change.of(picky), null).errors()).containsOnlyKeys("product_type_id");
    }

    @Test
    void another_version_and_a_finished_order_are_refused() {
        assertThat(refused(Change.absent(), 999L).code()).isEqualTo(ErrorCode.STALE_VERSION);

        acting.admin(() -> lifeCycle.cancel(order, "not needed", null));
        assertThat(refused(Change.absent(), null).code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
    }

    @Test
    void a_supervisor_moves_orders_between_lines_of_his_own_only() {
        var own = LineScope.of(Set.of(line));
        var foreign = plant.aLine();

        acting.supervisor(own, () -> orders.schedule(order, ANOTHER_DAY, Change.of(line), null));
        var away = catchThrowableOfType(
                DomainException.class,
                () -> acting.supervisor(own, () -> orders.schedule(order, ANOTHER_DAY, Change.of(foreign), null)));
        var stranger = catchThrowableOfType(
                DomainException.class,
                () -> acting.supervisor(
                        LineScope.of(Set.of(foreign)),
                        () -> orders.schedule(order, ANOTHER_DAY, Change.of(foreign), null)));

        assertThat(away.code()).isEqualTo(ErrorCode.LINE_FORBIDDEN);
        assertThat(stranger.code()).isEqualTo(ErrorCode.LINE_FORBIDDEN);
    }

    private DomainException refused(Change<Long> toLine, @Nullable Long version) {
        return catchThrowableOfType(
                DomainException.class, () -> acting.admin(() -> orders.schedule(order, ANOTHER_DAY, toLine, version)));
    }

    private static ChangeWorkOrder toLine(Change<BigDecimal> planned, long line) {
        return WorkOrderFixture.change(planned, Change.of(line), Change.absent());
    }

    private long events(String type) {
        return database.read(handle -> handle.createQuery(
                        "select count(*) from event_log where entity_id = :id and event_type = :type")
                .bind("id", order)
                .bind("type", type)
                .mapTo(Long.class)
                .one());
    }
}
