package org.openmes.api.execution;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.Many;
import org.openmes.api.answer.One;
import org.openmes.api.request.Paging;
import org.openmes.execution.BatchService;

/** The batches of an order (spec 5.5, 17.5). */
@Path("v1/work-orders")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Batches and steps")
public class OrderBatchesResource {
    @Inject
    BatchService batches;

    @GET
    @Path("{id}/batches")
    @Operation(operationId = "listBatches", summary = "List the batches of an order by number")
    public Many<BatchResponse> list(@PathParam("id") long orderId, @BeanParam Paging paging) {
        return Many.of(paging.pageOrAll().cut(batches.ofOrder(orderId)), BatchResponse::of);
    }

    @POST
    @Path("{id}/batches")
    @Operation(operationId = "createBatch", summary = "Create a batch of an order")
    public One<BatchResponse> create(@PathParam("id") long orderId, CreateBatchRequest request) {
        var batch = BatchResponse.of(batches.create(orderId, request.target()));
        return One.created("batches", batch.id(), batch);
    }
}
