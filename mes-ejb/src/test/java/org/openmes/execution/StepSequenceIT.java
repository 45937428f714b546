package org.openmes.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.product.ProcessTemplateDetails;
import org.openmes.product.ProcessTemplateService;
import org.openmes.product.TemplateStepService;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.ListFilter;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** Steps of a process out of which the middle one was taken are executed to the end, in sequence or not (spec 5.6). */
@ExtendWith(ArquillianExtension.class)
class StepSequenceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Resource(lookup = "java:jboss/datasources/OpenMesDS")
    DataSource dataSource;

    @Inject
    StepService steps;

    @Inject
    BatchService batches;

    @Inject
    ProcessTemplateService templates;

    @Inject
    TemplateStepService templateSteps;

    @Inject
    SettingService settings;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long type;
    private long middle;

    @BeforeEach
    void aProcessOfThreeSteps() {
        type = plant.aProduct("Mix", "Build", "Cure");
        middle = acting.admin(() -> templates.list(type, ListFilter.ALL))
                .items()
                .get(0)
                .steps()
                .get(1)
                .id();
    }

    @AfterEach
    void inSequenceAgain() {
        forceSequence(true);
    }

    @Test
    void a_step_deleted_by_the_editor_leaves_no_gap_and_no_dead_end() {
        acting.admin(() -> templateSteps.delete(middle, null));

        var batch = batchWithNumbers(1, 2);

        assertThat(refusalOfStart(batch, 1)).isEqualTo(ErrorCode.STEP_ORDER);
        execute(batch, 0);
        execute(batch, 1);
        assertDone(batch);
    }

    @Test
    void a_step_deleted_by_the_editor_is_not_waited_for_out_of_sequence() {
        acting.admin(() -> templateSteps.delete(middle, null));
        forceSequence(false);
        var batch = batchWithNumbers(1, 2);

        execute(batch, 1);
        execute(batch, 0);

        assertDone(batch);
    }

    @Test
    void a_gap_in_the_numbers_is_no_dead_end_in_sequence() throws SQLException {
        deleteInDatabase();
        var batch = batchWithNumbers(1, 3);

        assertThat(refusalOfStart(batch, 1)).isEqualTo(ErrorCode.STEP_ORDER);
        execute(batch, 0);
        execute(batch, 1);

        assertDone(batch);
    }

    @Test
    void a_gap_in_the_numbers_is_no_dead_end_out_of_sequence() throws SQLException {
        deleteInDatabase();
        forceSequence(false);
        var batch = batchWithNumbers(1, 3);

        execute(batch, 1);
        assertThat(statusOf(batch)).isEqualTo(BatchStatus.IN_PROGRESS);
        execute(batch, 0);

        assertDone(batch);
    }

    @Test
    void the_numbers_are_contiguous_again_after_the_next_edit() throws SQLException {
        deleteInDatabase();

        var moved = acting.admin(() -> templateSteps.moveUp(lastStep(), null));

        assertThat(moved.steps())
                .extracting(ProcessTemplateDetails.Step::stepNumber)
                .containsExactly(1, 2);
        batchWithNumbers(1, 2);
    }

    /** Past the editor, which would renumber. */
    private void deleteInDatabase() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("delete from template_step where id = " + middle))
                    .isEqualTo(1);
        }
    }

    private long lastStep() {
        var left = acting.admin(() -> templates.list(type, ListFilter.ALL))
                .items()
                .get(0)
                .steps();
        return left.get(left.size() - 1).id();
    }

    private BatchDetails batchWithNumbers(Integer... numbers) {
        var order = plant.anAcceptedOrder(plant.aLine(), type, 100).order().id();
        var batch = plant.aBatch(order, 100);
        assertThat(batch.steps()).extracting(BatchDetails.Step::stepNumber).containsExactly(numbers);
        return batch;
    }

    private void execute(BatchDetails batch, int index) {
        var step = batch.steps().get(index).id();
        acting.admin(() -> steps.start(step));
        acting.admin(() -> steps.complete(step, new CompleteStep(BatchResult.AS_PLANNED, null)));
    }

    private ErrorCode refusalOfStart(BatchDetails batch, int index) {
        var step = batch.steps().get(index).id();
        return catchThrowableOfType(DomainException.class, () -> acting.admin(() -> steps.start(step)))
                .code();
    }

    private void assertDone(BatchDetails batch) {
        assertThat(statusOf(batch)).isEqualTo(BatchStatus.DONE);
    }

    private BatchStatus statusOf(BatchDetails batch) {
        return acting.admin(() -> batches.get(batch.batch().id())).batch().status();
    }

    private void forceSequence(boolean forced) {
        acting.admin(() -> {
            settings.change(List.of(new SettingChange("force_sequential_steps", String.valueOf(forced))), null);
            return forced;
        });
    }
}
