package org.openmes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.line.WorkstationFields;
import org.openmes.line.WorkstationService;
import org.openmes.product.CreateProcessTemplate;
import org.openmes.product.ProcessTemplateService;
import org.openmes.product.TemplateStepFields;
import org.openmes.shared.Actor;
import org.openmes.shared.Channel;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.Blocker;
import org.openmes.workorder.WorkOrderStatus;

@ExtendWith(ArquillianExtension.class)
class FloorServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    FloorService floor;

    @Inject
    WorkstationService workstations;

    @Inject
    ProcessTemplateService templates;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long foreign;

    @BeforeEach
    void twoLines() {
        line = plant.aLine();
        foreign = plant.aLine();
    }

    @Test
    void people_see_their_own_lines() {
        assertThat(acting.operator(of(line), floor::lines))
                .extracting(each -> each.line().line().id())
                .containsExactly(line);
        assertThat(acting.operator(LineScope.NONE, floor::lines)).isEmpty();
        assertThat(acting.admin(floor::lines))
                .extracting(each -> each.line().line().id())
                .contains(line, foreign);
    }

    @Test
    void the_floor_of_a_foreign_line_is_closed() {
        plant.anAcceptedOrder(foreign, null, 10);

        var refusal = catchThrowableOfType(
                DomainException.class, () -> acting.operator(of(line), () -> floor.queue(foreign, null, false)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.LINE_FORBIDDEN);
    }

    @Test
    void a_workstation_of_another_line_is_not_on_this_floor() {
        var station = aStation(foreign);

        assertThatThrownBy(() -> acting.admin(() -> floor.queue(line, station, false)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_floor_has_what_is_accepted_and_nothing_else() {
        plant.anOrder(line, null, 10);
        var accepted = plant.anAcceptedOrder(line, null, 10).order().id();
        plant.anAcceptedOrder(foreign, null, 10);
        var done = plant.anAcceptedOrder(line, null, 10).order().id();
        plant.finish(plant.aBatch(done, 10));

        var queue = acting.operator(of(line), () -> floor.queue(line, null, false));

        assertThat(orders(queue.rows())).containsExactly(accepted);
        assertThat(queue.completed()).extracting(each -> each.id()).containsExactly(done);
    }

    @Test
    void a_row_goes_on_with_the_open_batch_and_its_steps() {
        var order = plant.anAcceptedOrder(line, plant.aProduct("Mix", "Build"), 10)
                .order()
                .id();
        var batch = plant.aBatch(order, 4);

        var row = acting.operator(of(line), () -> floor.queue(line, null, false))
                .rows()
                .get(0);

        assertThat(row.order().batchId()).isEqualTo(batch.batch().id());
        assertThat(row.order().inWorkQty()).isEqualByComparingTo("4");
        assertThat(row.steps()).extracting(RailStep::name).containsExactly("Mix", "Build");
    }

    @Test
    void a_stop_tells_most_about_a_line() {
        plant.anAcceptedOrder(line, null, 10);
        var stopped = plant.anAcceptedOrder(line, null, 10).order().id();
        plant.report(stopped, plant.aBlockingType(), "press does not close");

        var now = acting.operator(of(line), floor::lines).get(0).now();

        assertThat(now.order().orderId()).isEqualTo(stopped);
        assertThat(now.order().status()).isEqualTo(WorkOrderStatus.BLOCKED);
        assertThat(now.blockers()).extracting(Blocker::reason).containsExactly("press does not close");
        assertThat(now.order().openCount()).isEqualTo(2);
        assertThat(now.order().blockedCount()).isEqualTo(1);
    }

    @Test
    void a_terminal_sees_the_order_of_another_line_whose_next_step_is_here() {
        var press = aStation(line);
        var order = plant.anAcceptedOrder(foreign, aProductMadeAt(press), 10)
                .order()
                .id();

        var queue = acting.as(terminal(line, press), () -> floor.queue(line, press, false));

        assertThat(orders(queue.rows())).containsExactly(order);
        assertThat(queue.rows().get(0).order().routed()).isTrue();
        assertThat(queue.station().id()).isEqualTo(press);
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> acting.as(terminal(line, press), () -> floor.queue(foreign, null, false)))
                        .code())
                .isEqualTo(ErrorCode.LINE_FORBIDDEN);
    }

    @Test
    void a_workstation_is_shown_what_comes_to_it_and_told_how_much_the_line_has() {
        var press = aStation(line);
        var oven = aStation(line);
        var pressed =
                plant.anAcceptedOrder(line, aProductMadeAt(press), 10).order().id();
        var anywhere = plant.anAcceptedOrder(line, null, 10).order().id();
        var baked =
                plant.anAcceptedOrder(line, aProductMadeAt(oven), 10).order().id();

        var here = acting.operator(of(line), () -> floor.queue(line, press, false));
        var whole = acting.operator(of(line), () -> floor.queue(line, press, true));

        assertThat(orders(here.rows())).containsExactly(pressed, anywhere);
        assertThat(orders(whole.rows())).containsExactly(pressed, anywhere, baked);
        assertThat(here)
                .extracting(FloorQueue::stationCount, FloorQueue::lineCount)
                .containsExactly(2L, 3L);
        assertThat(whole)
                .extracting(FloorQueue::stationCount, FloorQueue::lineCount)
                .containsExactly(2L, 3L);
    }

    @Test
    void a_workstation_without_work_still_tells_how_much_the_line_has() {
        var press = aStation(line);
        var oven = aStation(line);
        plant.anAcceptedOrder(line, aProductMadeAt(oven), 10);

        var here = acting.operator(of(line), () -> floor.queue(line, press, false));

        assertThat(here.rows()).isEmpty();
        assertThat(here)
                .extracting(FloorQueue::stationCount, FloorQueue::lineCount)
                .containsExactly(0L, 1L);
    }

    private long aStation(long lineId) {
        var code = Plant.unique("WS");
        return acting.admin(() -> workstations.create(lineId, new WorkstationFields(code, code, null, true)))
                .id();
    }

    private long aProductMadeAt(long station) {
        var type = plant.aProduct("Prepare");
        var steps = List.of(new TemplateStepFields("Cure", null, 10, station, null, false));
        acting.admin(() -> templates.create(new CreateProcessTemplate(type, "At the press", true, steps)));
        return type;
    }

    private static List<Long> orders(List<FloorRow> rows) {
        return rows.stream().map(row -> row.order().orderId()).toList();
    }

    private static LineScope of(long lineId) {
        return LineScope.of(Set.of(lineId));
    }

    private static Actor terminal(long lineId, long station) {
        var origin = new Origin(Channel.WEB, UUID.randomUUID().toString(), "127.0.0.1", "test");
        return new Actor(null, "terminal", "Terminal", Role.OPERATOR, of(lineId), station, false, origin);
    }
}
