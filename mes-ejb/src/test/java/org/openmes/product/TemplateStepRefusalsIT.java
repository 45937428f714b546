package org.openmes.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.line.ChangeWorkstation;
import org.openmes.line.WorkstationFields;
import org.openmes.line.WorkstationService;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Role;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** What the editor of steps does not do; nothing has changed then (spec 4.3). */
@ExtendWith(ArquillianExtension.class)
class TemplateStepRefusalsIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    TemplateStepService steps;

    @Inject
    ProcessTemplateService templates;

    @Inject
    WorkstationService workstations;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long template;
    private long version;
    private List<Long> ids;

    @BeforeEach
    void aTemplateWithSteps() {
        var type = plant.aProduct();
        var fields = Stream.of("Mix", "Build", "Cure", "Inspect", "Pack")
                .map(TemplateStepRefusalsIT::step)
                .toList();
        var created = acting.admin(() -> templates.create(new CreateProcessTemplate(type, "Tire", true, fields)));
        template = created.template().id();
        version = created.template().version();
        ids = created.steps().stream().map(ProcessTemplateDetails.Step::id).toList();
    }

    @Test
    void the_first_step_does_not_move_up_and_the_last_not_down() {
        assertRefused(() -> steps.moveUp(ids.get(0), version), ErrorCode.STATE_NOT_ALLOWED, "step");
        assertRefused(() -> steps.moveDown(ids.get(4), version), ErrorCode.STATE_NOT_ALLOWED, "step");
    }

    @Test
    void an_order_must_name_every_step_of_the_template_once() {
        var foreign =
                acting.admin(() -> templates.duplicate(template)).steps().get(0).id();

        assertRefused(() -> steps.reorder(template, ids.subList(1, ids.size()), version), ErrorCode.VALIDATION, "ids");
        assertRefused(() -> steps.reorder(template, with(foreign), version), ErrorCode.VALIDATION, "ids");
        assertRefused(() -> steps.reorder(template, with(ids.get(0)), version), ErrorCode.VALIDATION, "ids");
    }

    @Test
    void a_decision_on_an_older_state_is_refused() {
        acting.admin(() -> steps.moveDown(ids.get(0), version));
        var reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);

        for (var command : List.<Callable<?>>of(
                () -> steps.add(template, step("Pack"), version),
                () -> steps.change(ids.get(4), ChangeTemplateStep.to(step("Other")), version),
                () -> steps.delete(ids.get(4), version),
                () -> steps.moveUp(ids.get(4), version),
                () -> steps.moveDown(ids.get(4), version),
                () -> steps.reorder(template, reversed, version),
                () -> steps.change(ids.get(4), ChangeTemplateStep.to(step("Pack")), version))) {
            assertRefused(command, ErrorCode.STALE_VERSION, "version");
        }
    }

    @Test
    void an_unknown_step_or_template_is_not_found() {
        acting.admin(() -> steps.delete(ids.get(4), version));

        for (var command : List.<Callable<?>>of(
                () -> steps.change(ids.get(4), ChangeTemplateStep.to(step("Other")), null),
                () -> steps.delete(ids.get(4), null),
                () -> steps.moveUp(ids.get(4), null),
                () -> steps.moveDown(ids.get(4), null),
                () -> steps.add(Long.MAX_VALUE, step("Pack"), null),
                () -> steps.reorder(Long.MAX_VALUE, ids, null))) {
            assertRefused(command, ErrorCode.NOT_FOUND);
        }
    }

    @Test
    void what_a_step_says_must_be_valid() {
        var bad = new TemplateStepFields(" ", "x".repeat(10_001), 10_081, null, Role.SYSTEM, false);
        var fields = new String[] {"name", "instruction", "estimated_duration_minutes", "required_role"};

        assertRefused(() -> steps.add(template, bad, version), ErrorCode.VALIDATION, fields);
        assertRefused(
                () -> steps.change(ids.get(4), ChangeTemplateStep.to(bad), version), ErrorCode.VALIDATION, fields);
    }

    @Test
    void a_workstation_must_be_active_when_it_is_chosen_and_may_stay_where_it_is() {
        var line = plant.aLine();
        var station = acting.admin(
                        () -> workstations.create(line, new WorkstationFields(Plant.unique("ST"), "Bench", null, true)))
                .id();
        var there = new TemplateStepFields("Pack", null, null, station, null, false);
        acting.admin(() -> steps.change(ids.get(4), ChangeTemplateStep.to(there), null));
        acting.admin(() -> workstations.change(station, ChangeWorkstation.activation(false), null));

        assertRefused(() -> steps.add(template, there, null), ErrorCode.VALIDATION, "workstation_id");
        assertRefused(
                () -> steps.change(ids.get(0), ChangeTemplateStep.to(there), null),
                ErrorCode.VALIDATION,
                "workstation_id");
        var renamed = new TemplateStepFields("Other", null, null, station, null, false);
        acting.admin(() -> steps.change(ids.get(4), ChangeTemplateStep.to(renamed), null));
        assertThat(now().steps().get(4).workstationId()).isEqualTo(station);
    }

    private void assertRefused(Callable<?> command, ErrorCode code, String... fields) {
        var before = now();
        var refusal = catchThrowableOfType(DomainException.class, () -> acting.admin(command));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.errors().keySet()).isEqualTo(Set.of(fields));
        assertThat(now()).isEqualTo(before);
    }

    private List<Long> with(long id) {
        return Stream.concat(ids.stream(), Stream.of(id)).toList();
    }

    private ProcessTemplateDetails now() {
        return acting.admin(() -> templates.get(template));
    }

    private static TemplateStepFields step(String name) {
        return new TemplateStepFields(name, null, null, null, null, false);
    }
}
