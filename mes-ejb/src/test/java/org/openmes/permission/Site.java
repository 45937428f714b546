package org.openmes.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.execution.BatchDetails;
import org.openmes.execution.StepService;
import org.openmes.line.LineStatusFields;
import org.openmes.line.LineStatusService;
import org.openmes.line.WorkstationFields;
import org.openmes.line.WorkstationService;
import org.openmes.product.CreateProcessTemplate;
import org.openmes.product.ProcessTemplateService;
import org.openmes.product.TemplateStepFields;
import org.openmes.testing.Acting;
import org.openmes.testing.Plant;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderOverrideService;
import org.openmes.workorder.WorkOrderStatus;

/** The line to which the records belong that are called for, another on which nothing happens, and fresh records. */
@ApplicationScoped
class Site {
    private static final int PLANNED = 10;
    private static final int TARGET = 4;

    @Inject
    Acting acting;

    @Inject
    Plant plant;

    @Inject
    WorkstationService workstations;

    @Inject
    LineStatusService statuses;

    @Inject
    ProcessTemplateService templates;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    WorkOrderOverrideService overrides;

    @Inject
    StepService steps;

    private long line;
    private long foreignLine;
    private long lineOfNobody;
    private long workstation;
    private long status;
    private long product;
    private long optionalProduct;
    private long routedProduct;
    private long blockingType;
    private long harmlessType;

    /** Builds both lines and signs the cast in on them. */
    void open(Cast cast) {
        line = plant.aLine();
        foreignLine = plant.aLine();
        lineOfNobody = plant.aLine();
        workstation = aWorkstation(line);
        var elsewhere = aWorkstation(foreignLine);
        status = aStatus();
        product = plant.aProduct("Mix", "Build");
        optionalProduct = aProduct(new TemplateStepFields("Polish", null, 1, null, null, true));
        routedProduct = aProduct(new TemplateStepFields("Cure", null, 1, elsewhere, null, false));
        blockingType = plant.aBlockingType();
        harmlessType = plant.aHarmlessType();
        plant.finish(plant.aBatch(acceptedOrder(), TARGET));
        plant.report(acceptedOrder(), harmlessType, "seen");
        cast.gather(new Cast.Place(line, workstation), new Cast.Place(foreignLine, elsewhere));
    }

    long line() {
        return line;
    }

    /** Where only Admins, and Supervisors of all lines, have a say. */
    long lineOfNobody() {
        return lineOfNobody;
    }

    long workstation() {
        return workstation;
    }

    /** A board status of the line. */
    long status() {
        return status;
    }

    long product() {
        return product;
    }

    long blockingType() {
        return blockingType;
    }

    long harmlessType() {
        return harmlessType;
    }

    long aWorkstation(long ofLine) {
        var code = Plant.unique("PERM");
        return acting.admin(() -> workstations.create(ofLine, new WorkstationFields(code, code, null, true)))
                .id();
    }

    long aStatus() {
        return aStatusOf(line);
    }

    /** Valid on all lines. */
    long aGlobalStatus() {
        return aStatusOf(null);
    }

    private long aStatusOf(@Nullable Long ofLine) {
        var fields = new LineStatusFields(Plant.unique("status"), "#123456", 1, false, false);
        return acting.admin(() -> statuses.create(ofLine, fields)).id();
    }

    private long aProduct(TemplateStepFields step) {
        var type = plant.aProduct();
        acting.admin(() -> templates.create(new CreateProcessTemplate(type, "One step", true, List.of(step))));
        return type;
    }

    long pendingOrder() {
        return plant.anOrder(line, product, PLANNED).order().id();
    }

    long orderWithoutLine() {
        return plant.anOrder(null, null, PLANNED).order().id();
    }

    long acceptedOrder() {
        return plant.anAcceptedOrder(line, product, PLANNED).order().id();
    }

    long startedOrder() {
        var id = acceptedOrder();
        acting.admin(() -> lifeCycle.start(id, null));
        return id;
    }

    long pausedOrder() {
        var id = startedOrder();
        acting.admin(() -> lifeCycle.pause(id, null, null));
        return id;
    }

    long blockedOrder() {
        var id = acceptedOrder();
        acting.admin(() -> overrides.block(id, "arranged", null));
        return id;
    }

    long cancelledOrder() {
        var id = pendingOrder();
        acting.admin(() -> lifeCycle.cancel(id, "arranged", null));
        return id;
    }

    /** Its step is for the workstation of the other line. */
    long routedOrder() {
        return plant.anAcceptedOrder(line, routedProduct, PLANNED).order().id();
    }

    BatchDetails batch() {
        return plant.aBatch(acceptedOrder(), TARGET);
    }

    long batchId() {
        return batch().batch().id();
    }

    long finishedBatch() {
        var batch = batch();
        plant.finish(batch);
        return batch.batch().id();
    }

    /** The first of two. */
    long step() {
        return first(batch());
    }

    long runningStep() {
        var id = step();
        acting.admin(() -> steps.start(id));
        return id;
    }

    long optionalStep() {
        var order =
                plant.anAcceptedOrder(line, optionalProduct, PLANNED).order().id();
        return first(plant.aBatch(order, TARGET));
    }

    long routedStep() {
        return first(plant.aBatch(routedOrder(), TARGET));
    }

    private static long first(BatchDetails batch) {
        return batch.steps().get(0).id();
    }

    /** Reported by nobody who calls. */
    long issue() {
        return plant.report(acceptedOrder(), harmlessType, "arranged").issue().id();
    }

    long resolvedIssue() {
        var id = issue();
        plant.resolve(id);
        return id;
    }

    WorkOrderStatus statusOf(long order) {
        return plant.statusOf(order);
    }
}
