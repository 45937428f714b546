package org.openmes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.execution.StepService;
import org.openmes.line.WorkstationFields;
import org.openmes.line.WorkstationService;
import org.openmes.product.CreateProcessTemplate;
import org.openmes.product.ProcessTemplateService;
import org.openmes.product.TemplateStepFields;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.WorkOrderLifeCycleService;

@ExtendWith(ArquillianExtension.class)
class LiveFeedIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    ToldLines told;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    StepService steps;

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

    @BeforeEach
    void twoLines() {
        line = plant.aLine();
        other = plant.aLine();
    }

    @Test
    void a_change_is_told_to_the_line_of_the_order_only() {
        var order = plant.anOrder(line, plant.aProduct("Mix"), 10).order().id();
        untilToldSoFar();

        acting.admin(() -> lifeCycle.accept(order, null));

        await().until(() -> told.lineIds().contains(line));
        assertThat(told.lineIds()).doesNotContain(other);
    }

    @Test
    void a_change_is_told_once() {
        var order = plant.anOrder(line, plant.aProduct("Mix"), 10).order().id();
        var later = plant.anOrder(other, plant.aProduct("Mix"), 10).order().id();
        untilToldSoFar();

        acting.admin(() -> lifeCycle.accept(order, null));
        await().until(() -> told.lineIds().contains(line));
        acting.admin(() -> lifeCycle.accept(later, null));
        await().until(() -> told.lineIds().contains(other));

        assertThat(told.times(line)).isOne();
    }

    @Test
    void a_step_is_told_to_every_line_its_order_is_routed_to() {
        var product = aProduct(step("Mix", null), step("Cure", aStation(other)));
        var order = plant.anAcceptedOrder(line, product, 10).order().id();
        var mixing = plant.aBatch(order, 10).steps().get(0).id();
        untilToldSoFar();

        acting.admin(() -> steps.start(mixing));

        await().until(() -> told.lineIds().containsAll(List.of(line, other)));
    }

    @Test
    void a_problem_is_told_to_every_line_its_order_is_routed_to() {
        var product = aProduct(step("Mix", null), step("Cure", aStation(other)));
        var order = plant.anAcceptedOrder(line, product, 10).order().id();
        plant.aBatch(order, 10);
        var stop = plant.aBlockingType();
        untilToldSoFar();

        plant.report(order, stop, "No steam");

        await().until(() -> told.lineIds().containsAll(List.of(line, other)));
    }

    @Test
    void an_order_without_batches_is_told_where_its_first_step_is_made() {
        var order = plant.anOrder(line, aProduct(step("Cure", aStation(other))), 10)
                .order()
                .id();
        untilToldSoFar();

        acting.admin(() -> lifeCycle.accept(order, null));

        await().until(() -> told.lineIds().containsAll(List.of(line, other)));
    }

    /** The feed tells in turn what is committed: who waits for the latest has waited for all before. */
    private void untilToldSoFar() {
        var latest = plant.aLine();
        await().until(() -> told.lineIds().contains(latest));
        told.forget();
    }

    private long aStation(long lineId) {
        var code = Plant.unique("WS");
        return acting.admin(() -> workstations.create(lineId, new WorkstationFields(code, code, null, true)))
                .id();
    }

    private long aProduct(TemplateStepFields... fields) {
        var type = plant.aProduct("Prepare");
        acting.admin(() -> templates.create(new CreateProcessTemplate(type, "Routed", true, List.of(fields))));
        return type;
    }

    private static TemplateStepFields step(String name, Long station) {
        return new TemplateStepFields(name, null, 10, station, null, false);
    }
}
