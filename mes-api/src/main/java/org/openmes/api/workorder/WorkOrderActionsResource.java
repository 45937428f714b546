package org.openmes.api.workorder;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.One;
import org.openmes.api.request.Preconditions;
import org.openmes.report.WorkOrderFileService;
import org.openmes.workorder.OrderBoardService;
import org.openmes.workorder.WorkOrderLifeCycleService;
import org.openmes.workorder.WorkOrderOverrideService;
import org.openmes.workorder.WorkOrderService;

/** The life cycle of orders (spec 5.3, 17.4); each action answers with the order as it is afterwards. */
@Path("v1/work-orders")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work orders")
public class WorkOrderActionsResource {
    @Inject
    WorkOrderLifeCycleService lifeCycle;

    @Inject
    WorkOrderOverrideService overrides;

    @Inject
    OrderBoardService board;

    @Inject
    WorkOrderService orders;

    @Inject
    WorkOrderFileService files;

    @Inject
    Preconditions preconditions;

    @POST
    @Path("{id}/accept")
    @Operation(operationId = "acceptWorkOrder", summary = "Confirm that the order will be made")
    public One<WorkOrderFileResponse> accept(
            @PathParam("id") long id, @RequestBody(required = false) WorkOrderActionRequest request) {
        lifeCycle.accept(id, expected(request));
        return read(id);
    }

    @POST
    @Path("{id}/reject")
    @Operation(operationId = "rejectWorkOrder", summary = "Refuse the order for good, with a reason")
    public One<WorkOrderFileResponse> reject(
            @PathParam("id") long id, @RequestBody(required = false) WorkOrderActionRequest request) {
        lifeCycle.reject(id, request.reason(), expected(request));
        return read(id);
    }

    @POST
    @Path("{id}/start")
    @Operation(operationId = "startWorkOrder", summary = "Begin production before a step is started")
    public One<WorkOrderFileResponse> start(
            @PathParam("id") long id, @RequestBody(required = false) WorkOrderActionRequest request) {
        lifeCycle.start(id, expected(request));
        return read(id);
    }

    @POST
    @Path("{id}/pause")
    @Operation(operationId = "pauseWorkOrder", summary = "Stop production for a while")
    public One<WorkOrderFileResponse> pause(
            @PathParam("id") long id, @RequestBody(required = false) WorkOrderActionRequest request) {
        lifeCycle.pause(id, request.reason(), expected(request));
        return read(id);
    }

    @POST
    @Path("{id}/resume")
    @Operation(operationId = "resumeWorkOrder", summary = "Go on with a paused order")
    public One<WorkOrderFileResponse> resume(
            @PathParam("id") long id, @RequestBody(required = false) WorkOrderActionRequest request) {
        lifeCycle.resume(id, expected(request));
        return read(id);
    }

    @POST
    @Path("{id}/complete")
    @Operation(operationId = "completeWorkOrder", summary = "Close the order by hand with the quantity really produced")
    public One<WorkOrderFileResponse> complete(
            @PathParam("id") long id, @RequestBody(required = false) WorkOrderActionRequest request) {
        lifeCycle.complete(id, request.producedQty(), expected(request));
        return read(id);
    }

    @POST
    @Path("{id}/cancel")
    @Operation(operationId = "cancelWorkOrder", summary = "Give the order up, with a reason")
    public One<WorkOrderFileResponse> cancel(
            @PathParam("id") long id, @RequestBody(required = false) WorkOrderActionRequest request) {
        lifeCycle.cancel(id, request.reason(), expected(request));
        return read(id);
    }

    @POST
    @Path("{id}/reopen")
    @Operation(operationId = "reopenWorkOrder", summary = "Let a finished order go on, with a reason")
    public One<WorkOrderFileResponse> reopen(
            @PathParam("id") long id, @RequestBody(required = false) WorkOrderActionRequest request) {
        lifeCycle.reopen(id, request.reason(), expected(request));
        return read(id);
    }

    @POST
    @Path("{id}/block")
    @Operation(operationId = "blockWorkOrder", summary = "Stop an order by hand, with a reason")
    public One<WorkOrderFileResponse> block(
            @PathParam("id") long id, @RequestBody(required = false) WorkOrderActionRequest request) {
        overrides.block(id, request.reason(), expected(request));
        return read(id);
    }

    @POST
    @Path("{id}/unblock")
    @Operation(
            operationId = "unblockWorkOrder",
            summary = "Let a blocked order go on although issues stay open, with a reason")
    public One<WorkOrderFileResponse> unblock(
            @PathParam("id") long id, @RequestBody(required = false) WorkOrderActionRequest request) {
        overrides.unblock(id, request.reason(), expected(request));
        return read(id);
    }

    @POST
    @Path("{id}/force-status")
    @Operation(operationId = "forceWorkOrderStatus", summary = "Give an order any status, with a reason")
    public One<WorkOrderFileResponse> forceStatus(
            @PathParam("id") long id, @RequestBody(required = false) ForceStatusRequest request) {
        var version = preconditions.expectedVersion(request.version());
        overrides.forceStatus(id, request.status(), request.reason(), version);
        return read(id);
    }

    @PUT
    @Path("{id}/line-status")
    @Operation(
            operationId = "moveWorkOrderOnBoard",
            summary = "Give an order a board status, or none; where the board leads, done completes the order")
    public One<WorkOrderFileResponse> moveOnBoard(@PathParam("id") long id, BoardMoveRequest request) {
        var version = preconditions.expectedVersion(request.version());
        board.move(id, request.lineStatusId(), request.producedQty(), version);
        return read(id);
    }

    @POST
    @Path("{id}/refresh-template")
    @Operation(
            operationId = "refreshWorkOrderTemplate",
            summary = "Freeze the template that is in force now, as long as there is no batch")
    public One<WorkOrderFileResponse> refreshTemplate(
            @PathParam("id") long id, @RequestBody(required = false) WorkOrderActionRequest request) {
        orders.refreshTemplate(id, expected(request));
        return read(id);
    }

    private @Nullable Long expected(WorkOrderActionRequest request) {
        return preconditions.expectedVersion(request.version());
    }

    private One<WorkOrderFileResponse> read(long id) {
        return One.of(WorkOrderFileResponse.of(files.get(id)));
    }
}
