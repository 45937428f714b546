package org.openmes.api.workorder;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.One;
import org.openmes.api.request.CallersLanguage;
import org.openmes.api.request.Preconditions;
import org.openmes.api.request.TakesBody;
import org.openmes.report.WorkOrderFileService;
import org.openmes.workorder.UpsertOutcome.Result;
import org.openmes.workorder.WorkOrderUpsertService;

/** Work orders from systems that need not know what is here already (spec 20.1). */
@Path("v1/work-orders")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work orders")
public class WorkOrderUpsertsResource {
    private static final int MEGABYTES = 10;

    @Inject
    WorkOrderUpsertService upserts;

    @Inject
    WorkOrderFileService files;

    @Inject
    Preconditions preconditions;

    @Inject
    HttpServletRequest http;

    @PUT
    @Path("by-no/{order_no}")
    @Operation(
            operationId = "upsertWorkOrder",
            summary = "Create an order, or change the one with this number",
            description =
                    "Of several callers who send the same new number at once, one creates the order and the others"
                            + " change it. planned_qty is required; other fields that are left out stay as they are.")
    public One<WorkOrderFileResponse> put(@PathParam("order_no") String orderNo, UpsertWorkOrderRequest request) {
        var outcome = upserts.put(request.toOrder(orderNo, preconditions.versionIfGiven(request.version())));
        var isNew = outcome.result() == Result.CREATED;
        preconditions.requireVersionUnless(isNew, request.version());
        var file = WorkOrderFileResponse.of(files.get(outcome.id()));
        return isNew ? One.created("work-orders", outcome.id(), file) : One.of(file);
    }

    @POST
    @Path("bulk")
    @TakesBody(megabytes = MEGABYTES)
    @Operation(
            operationId = "upsertWorkOrders",
            summary = "Create and change up to 10,000 orders",
            description =
                    "One transaction, in which the orders act as they stand: the same number twice is created, then"
                            + " changed. An order that is refused takes no other along, unless all are wanted or nothing.")
    public UpsertOutcomes putAll(
            @QueryParam("atomic")
                    @Parameter(
                            description = "Whether one refusal refuses all: 422 with every reason under"
                                    + " orders.<index>.<field>, and nothing is written")
                    @Nullable
                    Boolean atomic,
            UpsertWorkOrdersRequest request) {
        var allOrNothing = Boolean.TRUE.equals(atomic);
        var outcomes = upserts.putAll(request.sent(), request.strategyOrDefault(), allOrNothing);
        return UpsertOutcomes.of(outcomes, CallersLanguage.of(http));
    }
}
