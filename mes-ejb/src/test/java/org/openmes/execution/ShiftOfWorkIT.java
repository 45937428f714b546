package org.openmes.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.setting.Settings;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shift.ShiftFields;
import org.openmes.shift.ShiftService;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** Steps, batches and issues carry the shift in which they happened (spec 8.3). */
@ExtendWith(ArquillianExtension.class)
class ShiftOfWorkIT {
    private static final List<Integer> EVERY_DAY = List.of(1, 2, 3, 4, 5, 6, 7);

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    StepService steps;

    @Inject
    ShiftService shifts;

    @Inject
    Settings settings;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long order;
    private long early;
    private long late;

    /** Two shifts of a line share the day, so one of them works whenever the test runs. */
    @BeforeEach
    void aLineThatWorksAroundTheClock() {
        line = plant.aLine();
        order = plant.anAcceptedOrder(line, plant.aProduct("Make"), 100).order().id();
        early = shift("Early", LocalTime.MIDNIGHT, LocalTime.NOON);
        late = shift("Late", LocalTime.NOON, LocalTime.MIDNIGHT);
    }

    @Test
    void what_is_made_belongs_to_the_shift_that_works() {
        var batch = plant.aBatch(order, 10);
        plant.finish(batch);

        var done = plant.batchesOf(order).get(0);

        assertThat(done.batch().shiftId()).isIn(early, late);
        assertThat(done.batch().productionDate()).isIn(around());
        assertThat(done.steps().get(0).shiftId()).isEqualTo(done.batch().shiftId());
    }

    @Test
    void a_problem_belongs_to_the_shift_in_which_it_was_reported() {
        var issue = plant.report(order, plant.aHarmlessType(), "noise").issue();

        assertThat(issue.shiftId()).isIn(early, late);
        assertThat(issue.productionDate()).isIn(around());
    }

    @Test
    void a_start_that_is_taken_back_belongs_to_no_shift() {
        var step = plant.aBatch(order, 10).steps().get(0).id();
        assertThat(acting.admin(() -> steps.start(step)).step().shiftId()).isNotNull();

        assertThat(acting.admin(() -> steps.undoStart(step, null)).step().shiftId())
                .isNull();
    }

    @Test
    void a_shift_that_has_worked_is_not_deleted() {
        plant.finish(plant.aBatch(order, 10));
        long worked = plant.batchesOf(order).get(0).batch().shiftId();

        var refusal = catchThrowableOfType(
                DomainException.class,
                () -> acting.admin(() -> {
                    shifts.delete(worked, null);
                    return true;
                }));

        assertThat(refusal.code()).isEqualTo(ErrorCode.IN_USE);
    }

    private long shift(String name, LocalTime start, LocalTime end) {
        return acting.admin(() -> shifts.create(new ShiftFields(null, name, start, end, EVERY_DAY, line, true, 0)))
                .id();
    }

    /** Midnight may pass while the test runs. */
    private Set<LocalDate> around() {
        var today = LocalDate.now(settings.plantZone());
        return Set.of(today.minusDays(1), today, today.plusDays(1));
    }
}
