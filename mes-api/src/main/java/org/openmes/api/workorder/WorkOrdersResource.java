package org.openmes.api.workorder;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Done;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.Many;
import org.openmes.api.answer.One;
import org.openmes.api.request.Preconditions;
import org.openmes.report.WorkOrderFileService;
import org.openmes.workorder.WorkOrderService;

/** Work orders: list, read, create, change, delete (spec 17.4). */
@Path("v1/work-orders")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work orders")
public class WorkOrdersResource {
    @Inject
    WorkOrderService orders;

    @Inject
    WorkOrderFileService files;

    @Inject
    Preconditions preconditions;

    @GET
    @Operation(operationId = "listWorkOrders", summary = "List the orders of the own lines, the most urgent first")
    public Many<WorkOrderResponse> list(@BeanParam WorkOrderQuery query) {
        var filter = query.toFilter();
        return Many.of(
                query.paging,
                () -> orders.list(filter),
                stretch -> orders.list(filter, stretch),
                WorkOrderResponse::of);
    }

    @POST
    @Operation(operationId = "createWorkOrder", summary = "Create an order")
    public One<WorkOrderFileResponse> create(CreateWorkOrderRequest request) {
        var id = orders.create(request.toCommand()).order().id();
        return One.created("work-orders", id, WorkOrderFileResponse.of(files.get(id)));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWorkOrder", summary = "Read an order with its batches, steps and issues")
    public One<WorkOrderFileResponse> get(@PathParam("id") long id) {
        return One.of(WorkOrderFileResponse.of(files.get(id)));
    }

    @GET
    @Path("by-no/{order_no}")
    @Operation(operationId = "getWorkOrderByNumber", summary = "Read an order by its number")
    public One<WorkOrderFileResponse> getByNumber(@PathParam("order_no") String orderNo) {
        return One.of(WorkOrderFileResponse.of(files.getByNumber(orderNo)));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceWorkOrder", summary = "Change an order; what is required must be there")
    public One<WorkOrderFileResponse> put(@PathParam("id") long id, WorkOrderRequest request) {
        return patch(id, request);
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "updateWorkOrder", summary = "Change the named fields of an order")
    public One<WorkOrderFileResponse> patch(@PathParam("id") long id, WorkOrderRequest request) {
        orders.change(id, request.toChange(), preconditions.expectedVersion(request.version()));
        return get(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteWorkOrder", summary = "Delete an order that never came to production")
    public Done delete(@PathParam("id") long id) {
        orders.delete(id, preconditions.expectedVersion());
        return Done.DELETED;
    }
}
