package org.openmes.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmes.execution.BatchDetails;
import org.openmes.execution.BatchResult;
import org.openmes.execution.BatchService;
import org.openmes.execution.CompleteStep;
import org.openmes.execution.StepService;
import org.openmes.issue.IssueReported;
import org.openmes.issue.IssueService;
import org.openmes.issue.IssueTypeFields;
import org.openmes.issue.IssueTypeService;
import org.openmes.issue.ReportIssue;
import org.openmes.issue.Severity;
import org.openmes.line.LineFields;
import org.openmes.line.LineService;
import org.openmes.product.CreateProcessTemplate;
import org.openmes.product.ProcessTemplateService;
import org.openmes.product.ProductTypeFields;
import org.openmes.product.ProductTypeService;
import org.openmes.product.TemplateStepFields;
import org.openmes.shared.Role;
import org.openmes.user.AccountType;
import org.openmes.user.CreateUser;
import org.openmes.user.UserService;
import org.openmes.workorder.CountingSource;
import org.openmes.workorder.CreateWorkOrder;
import org.openmes.workorder.WorkOrderDetails;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderService;
import org.openmes.workorder.WorkOrderStatus;

/** A line with a product of its own for each test, and the ways to bring orders into a state. */
@ApplicationScoped
public class Plant {
    @Inject
    Acting acting;

    @Inject
    LineService lines;

    @Inject
    UserService users;

    @Inject
    ProductTypeService products;

    @Inject
    ProcessTemplateService templates;

    @Inject
    WorkOrderService orders;

    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    BatchService batches;

    @Inject
    StepService steps;

    @Inject
    IssueService issues;

    @Inject
    IssueTypeService issueTypes;

    /** A code nobody else has. */
    public static String unique(String start) {
        return start + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public long aLine() {
        var code = unique("LINE");
        return acting.admin(() -> lines.create(new LineFields(code, "Line " + code, null, true)))
                .line()
                .id();
    }

    /** The account of an Operator of the line. */
    public long anOperator(long lineId) {
        var name = unique("operator");
        var password = "kestrel over the dam";
        return acting.admin(() -> users.create(new CreateUser(
                        name,
                        name,
                        name + "@plant.example",
                        AccountType.USER,
                        Role.OPERATOR,
                        null,
                        password,
                        password,
                        List.of(lineId),
                        false,
                        true,
                        false)))
                .id();
    }

    /** A product made in the steps named, by a template in force; pieces without decimals. */
    public long aProduct(String... stepNames) {
        var code = unique("TYPE");
        return acting.admin(() -> {
            var type = products.create(new ProductTypeFields(code, "Product " + code, null, "pcs", 0, true));
            var fields = Stream.of(stepNames).map(Plant::step).toList();
            templates.create(new CreateProcessTemplate(type.id(), "Standard", true, fields));
            return type.id();
        });
    }

    private static TemplateStepFields step(String name) {
        return new TemplateStepFields(name, null, 10, null, null, false);
    }

    public WorkOrderDetails anOrder(@Nullable Long lineId, @Nullable Long productTypeId, int planned) {
        return anOrder(lineId, productTypeId, planned, null);
    }

    /** A new order for which these count. */
    public long aPendingOrderCountedBy(CountingSource source, long lineId, int planned) {
        return anOrder(lineId, aProduct("Make"), planned, source).order().id();
    }

    /** An accepted order for which these count. */
    public long anOrderCountedBy(CountingSource source, long lineId, int planned) {
        var order = aPendingOrderCountedBy(source, lineId, planned);
        acting.admin(() -> lifeCycle.accept(order, null));
        return order;
    }

    private WorkOrderDetails anOrder(
            @Nullable Long lineId, @Nullable Long productTypeId, int planned, @Nullable CountingSource source) {
        var command = new CreateWorkOrder(
                unique("WO"),
                "Something",
                BigDecimal.valueOf(planned),
                lineId,
                null,
                productTypeId,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("customer", "Somebody"),
                source,
                null);
        return acting.admin(() -> orders.create(command));
    }

    public WorkOrderDetails anAcceptedOrder(long lineId, Long productTypeId, int planned) {
        var order = anOrder(lineId, productTypeId, planned);
        return acting.admin(() -> lifeCycle.accept(order.order().id(), null));
    }

    public BatchDetails aBatch(long orderId, int target) {
        return acting.admin(() -> batches.create(orderId, BigDecimal.valueOf(target)));
    }

    /** Starts and completes every open step of the batch. */
    public void finish(BatchDetails batch) {
        for (var step : batch.steps()) {
            acting.admin(() -> steps.start(step.id()));
            acting.admin(() -> steps.complete(step.id(), new CompleteStep(BatchResult.AS_PLANNED, null)));
        }
    }

    public long aBlockingType() {
        return aType(unique("STOP"), true);
    }

    public long aHarmlessType() {
        return aType(unique("NOTE"), false);
    }

    private long aType(String code, boolean blocking) {
        return acting.admin(() -> issueTypes.create(new IssueTypeFields(code, code, Severity.HIGH, blocking, true)))
                .id();
    }

    public IssueReported report(long orderId, long typeId, String title) {
        return acting.admin(() -> issues.report(new ReportIssue(orderId, null, null, typeId, title, null)));
    }

    public void acknowledge(long issueId) {
        acting.admin(() -> issues.acknowledge(issueId, null));
    }

    public void resolve(long issueId) {
        acting.admin(() -> issues.resolve(issueId, "repaired", null));
    }

    public WorkOrderStatus statusOf(long orderId) {
        return acting.admin(() -> orders.get(orderId)).order().status();
    }

    public List<BatchDetails> batchesOf(long orderId) {
        return acting.admin(() -> batches.ofOrder(orderId));
    }
}
