package org.openmes.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.product.ChangeProcessTemplate;
import org.openmes.product.ChangeTemplateStep;
import org.openmes.product.ProcessTemplateDetails;
import org.openmes.product.ProcessTemplateService;
import org.openmes.product.TemplateStepFields;
import org.openmes.product.TemplateStepService;
import org.openmes.shared.Change;
import org.openmes.shared.ListFilter;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** An order keeps the process it was created with: later changes of the template do not touch it (spec 4.4). */
@ExtendWith(ArquillianExtension.class)
class FrozenProcessIT {
    private static final Tuple[] AS_FROZEN = {tuple(1, "Mix"), tuple(2, "Build"), tuple(3, "Cure")};

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    ProcessTemplateService templates;

    @Inject
    TemplateStepService templateSteps;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long type;
    private long order;
    private ProcessTemplateDetails template;

    @BeforeEach
    void anOrderWithABatch() {
        line = plant.aLine();
        type = plant.aProduct("Mix", "Build", "Cure");
        order = plant.anAcceptedOrder(line, type, 300).order().id();
        plant.aBatch(order, 100);
        template =
                acting.admin(() -> templates.list(type, ListFilter.ALL)).items().get(0);
    }

    @Test
    void a_new_batch_has_the_old_steps_after_the_template_was_changed_step_by_step() {
        acting.admin(() -> templateSteps.change(key(0), ChangeTemplateStep.to(step("Knead")), null));
        acting.admin(() -> templateSteps.delete(key(1), null));
        acting.admin(() -> templateSteps.moveUp(key(2), null));
        acting.admin(() -> templateSteps.add(template.template().id(), step("Inspect"), null));

        assertThat(steps(order)).containsExactly(AS_FROZEN);
        assertThat(steps(newOrder())).containsExactly(tuple(1, "Cure"), tuple(2, "Knead"), tuple(3, "Inspect"));
    }

    @Test
    void a_new_batch_has_the_old_steps_after_the_template_got_another_list_of_steps() {
        replaceSteps(template.template().id());

        assertThat(steps(order)).containsExactly(AS_FROZEN);
        assertThat(steps(newOrder())).containsExactly(tuple(1, "Cure"), tuple(2, "Inspect"));
    }

    @Test
    void a_new_batch_has_the_old_steps_after_a_new_version_came_into_force() {
        var next = acting.admin(() -> templates.duplicate(template.template().id()))
                .template()
                .id();
        replaceSteps(next);
        acting.admin(() -> templates.activateAlone(next, null));

        assertThat(steps(order)).containsExactly(AS_FROZEN);
        assertThat(steps(newOrder())).containsExactly(tuple(1, "Cure"), tuple(2, "Inspect"));
    }

    private void replaceSteps(long id) {
        var list = List.of(step("Cure"), step("Inspect"));
        acting.admin(() -> templates.change(
                id, new ChangeProcessTemplate(Change.absent(), Change.absent(), Change.of(list)), null));
    }

    private long newOrder() {
        return plant.anAcceptedOrder(line, type, 100).order().id();
    }

    /** Those of a new batch of the order. */
    private List<Tuple> steps(long orderId) {
        return plant.aBatch(orderId, 100).steps().stream()
                .map(step -> tuple(step.stepNumber(), step.name()))
                .toList();
    }

    private long key(int index) {
        return template.steps().get(index).id();
    }

    private static TemplateStepFields step(String name) {
        return new TemplateStepFields(name, null, null, null, null, false);
    }
}
