package org.openmes.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.line.ChangeWorkstation;
import org.openmes.line.WorkstationFields;
import org.openmes.line.WorkstationService;
import org.openmes.shared.Change;
import org.openmes.shared.ListFilter;
import org.openmes.shared.Role;
import org.openmes.shared.StaleVersionException;
import org.openmes.shared.ValidationException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.testing.Together;

/** One version of a process after the other (spec 4.2, 4.3). */
@ExtendWith(ArquillianExtension.class)
class ProcessTemplateVersionsIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    ProcessTemplateService templates;

    @Inject
    WorkstationService workstations;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long type;
    private long station;
    private long first;

    @BeforeEach
    void aTemplateWithTwoSteps() {
        type = plant.aProduct();
        var line = plant.aLine();
        var code = Plant.unique("ST");
        station = acting.admin(() -> workstations.create(line, new WorkstationFields(code, "Bench", null, true)))
                .id();
        var steps = List.of(
                new TemplateStepFields("Turn", "Clamp\nTurn", 20, station, Role.SUPERVISOR, true), step("Pack", null));
        first = create(steps);
    }

    @Test
    void a_duplicate_is_the_next_version_with_the_same_steps_and_not_active() {
        var original = acting.admin(() -> templates.get(first));

        var copy = acting.admin(() -> templates.duplicate(first));

        assertThat(copy.template().templateVersion())
                .isEqualTo(original.template().templateVersion() + 1);
        assertThat(copy.template().isActive()).isFalse();
        assertThat(copy.template().name()).isEqualTo(original.template().name());
        assertThat(copy.steps().stream().map(TemplateStepFields::of))
                .containsExactlyElementsOf(
                        original.steps().stream().map(TemplateStepFields::of).toList());
        assertThat(acting.admin(() -> templates.get(first)).template().inForce())
                .isTrue();
    }

    @Test
    void duplicates_that_are_made_at_once_get_numbers_of_their_own() throws Exception {
        var outcomes = Together.run(4, () -> acting.admin(() -> templates.duplicate(first)));

        assertThat(outcomes).allMatch(Together.Outcome::succeeded);
        assertThat(versions())
                .extracting(ProcessTemplateDetails.Head::templateVersion)
                .doesNotHaveDuplicates();
    }

    @Test
    void only_the_one_that_is_activated_alone_stays_active() {
        var second = acting.admin(() -> templates.duplicate(first)).template();

        acting.admin(() -> templates.activateAlone(second.id(), second.version()));

        assertThat(versions())
                .filteredOn(ProcessTemplateDetails.Head::isActive)
                .extracting(ProcessTemplateDetails.Head::id, ProcessTemplateDetails.Head::inForce)
                .containsExactly(tuple(second.id(), true));
    }

    @Test
    void an_activation_by_an_old_state_leaves_the_others_as_they_are() {
        var second = acting.admin(() -> templates.duplicate(first)).template();
        rename(second.id(), "Renamed");

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> acting.admin(() -> templates.activateAlone(second.id(), second.version())));

        assertThat(acting.admin(() -> templates.get(first)).template().isActive())
                .isTrue();
    }

    @Test
    void a_workstation_that_was_switched_off_stays_and_cannot_be_chosen_anew() {
        acting.admin(() -> workstations.change(station, ChangeWorkstation.activation(false), null));

        var kept = changeSteps(first, List.of(step("Pack", null), step("Mill", station)));
        assertThat(kept.steps()).extracting(ProcessTemplateDetails.Step::name).containsExactly("Pack", "Mill");
        assertThat(acting.admin(() -> templates.duplicate(first)).steps()).hasSize(2);

        var other = create(List.of(step("Saw", null)));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> changeSteps(other, List.of(step("Saw", station))))
                .satisfies(refusal -> assertThat(refusal.errors()).containsOnlyKeys("steps.0.workstation_id"));
    }

    private long create(List<TemplateStepFields> steps) {
        return acting.admin(() -> templates.create(new CreateProcessTemplate(type, "Wheel", true, steps)))
                .template()
                .id();
    }

    private ProcessTemplateDetails changeSteps(long id, List<TemplateStepFields> steps) {
        return acting.admin(() -> templates.change(
                id, new ChangeProcessTemplate(Change.absent(), Change.absent(), Change.of(steps)), null));
    }

    private void rename(long id, String name) {
        acting.admin(() -> templates.change(
                id, new ChangeProcessTemplate(Change.of(name), Change.absent(), Change.absent()), null));
    }

    private List<ProcessTemplateDetails.Head> versions() {
        return acting.admin(() -> templates.list(type, ListFilter.ALL)).items().stream()
                .map(ProcessTemplateDetails::template)
                .toList();
    }

    private static TemplateStepFields step(String name, Long workstationId) {
        return new TemplateStepFields(name, null, 5, workstationId, null, false);
    }
}
