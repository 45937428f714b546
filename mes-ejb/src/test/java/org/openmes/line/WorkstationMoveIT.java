package org.openmes.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.product.CreateProcessTemplate;
import org.openmes.product.ProcessTemplateService;
import org.openmes.product.TemplateStepFields;
import org.openmes.shared.Change;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.ListFilter;
import org.openmes.shared.Message;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** A machine is put up at another line (spec 3.6). */
@ExtendWith(ArquillianExtension.class)
class WorkstationMoveIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    WorkstationService workstations;

    @Inject
    ProcessTemplateService templates;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long other;
    private long station;

    @BeforeEach
    void aStationAndTwoLines() {
        line = plant.aLine();
        other = plant.aLine();
        var code = Plant.unique("WS");
        station = acting.admin(() -> workstations.create(line, new WorkstationFields(code, code, null, true)))
                .id();
    }

    @Test
    void a_workstation_without_work_moves() {
        move(other);

        assertThat(acting.admin(() -> workstations.ofLine(line, ListFilter.ALL)).items())
                .isEmpty();
        assertThat(acting.admin(() -> workstations.ofLine(other, ListFilter.ALL))
                        .items())
                .extracting(WorkstationDetails::id)
                .containsExactly(station);
    }

    @Test
    void it_stays_until_the_steps_that_are_bound_to_it_are_finished() {
        var type = plant.aProduct();
        var step = new TemplateStepFields("Turn", null, 5, station, null, false);
        acting.admin(() -> templates.create(new CreateProcessTemplate(type, "Wheel", true, List.of(step))));
        var order = plant.anAcceptedOrder(line, type, 10).order().id();
        var batch = plant.aBatch(order, 10);

        var refusal = refusal(other);
        assertThat(refusal.code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        assertThat(refusal.reason()).isEqualTo(Message.of("workstation.open_steps", 1L));

        plant.finish(batch);
        move(other);
        assertThat(acting.admin(() -> workstations.get(station)).lineId()).isEqualTo(other);
    }

    @Test
    void a_line_that_does_not_exist_or_none_is_refused() {
        assertThat(refusal(999_999_999L).errors()).containsOnlyKeys("line_id");
        assertThat(refusal(null).errors()).containsOnlyKeys("line_id");
    }

    private DomainException refusal(Long lineId) {
        return catchThrowableOfType(DomainException.class, () -> move(lineId));
    }

    private void move(Long lineId) {
        var change = new ChangeWorkstation(
                Change.of(lineId), Change.absent(), Change.absent(), Change.absent(), Change.absent());
        acting.admin(() -> workstations.change(station, change, null));
    }
}
