package org.openmes.api.line;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.Many;
import org.openmes.api.answer.One;
import org.openmes.api.reference.IdsRequest;
import org.openmes.api.request.Preconditions;
import org.openmes.api.request.SetupQuery;
import org.openmes.api.request.SortedQuery;
import org.openmes.line.LineStatusSetService;
import org.openmes.line.WorkstationService;
import org.openmes.product.ProductTypeService;
import org.openmes.report.AllowedProductType;
import org.openmes.report.LineFileService;
import org.openmes.shared.ListFilter;
import org.openmes.user.LineAssignments;

/** What belongs to a line: workstations, people, product types, board statuses (spec 3.4, 17.11). */
@Path("v1/lines")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lines")
public class LinePartsResource {
    @Inject
    WorkstationService workstations;

    @Inject
    LineAssignments assignments;

    @Inject
    ProductTypeService productTypes;

    @Inject
    LineStatusSetService statuses;

    @Inject
    LineFileService files;

    @Inject
    Preconditions preconditions;

    @GET
    @Path("{id}/workstations")
    @Operation(operationId = "listWorkstations", summary = "List the workstations of a line by code")
    public Many<WorkstationResponse> workstations(@PathParam("id") long id, @BeanParam SetupQuery query) {
        return Many.of(workstations.ofLine(id, query.all()), WorkstationResponse::of);
    }

    @POST
    @Path("{id}/workstations")
    @Operation(operationId = "createWorkstation", summary = "Add a workstation to a line")
    public One<WorkstationResponse> createWorkstation(@PathParam("id") long id, WorkstationRequest request) {
        var workstation = workstations.create(id, request.toFields());
        return One.created("workstations", workstation.id(), WorkstationResponse.of(workstation));
    }

    @GET
    @Path("{id}/users")
    @Operation(operationId = "listLineUsers", summary = "List the people assigned to a line")
    public Many<LineUserResponse> users(@PathParam("id") long id, @BeanParam SortedQuery query) {
        return Many.of(assignments.usersOfLine(id, query.all()), LineUserResponse::of);
    }

    @PUT
    @Path("{id}/users")
    @Operation(operationId = "setLineUsers", summary = "Assign exactly these people to a line")
    public Many<LineUserResponse> setUsers(@PathParam("id") long id, IdsRequest request) {
        assignments.setUsersOfLine(id, request.ids(), preconditions.expectedVersion(request.version()));
        return Many.of(assignments.usersOfLine(id, ListFilter.ALL), LineUserResponse::of);
    }

    @GET
    @Path("{id}/product-types")
    @Operation(operationId = "listLineProductTypes", summary = "List what a line may make; nothing means everything")
    public Many<AllowedProductType> productTypes(@PathParam("id") long id, @BeanParam SortedQuery query) {
        return Many.of(files.productTypes(id, query.all()), Function.identity());
    }

    @PUT
    @Path("{id}/product-types")
    @Operation(operationId = "setLineProductTypes", summary = "Let a line make exactly these product types")
    public Many<AllowedProductType> setProductTypes(@PathParam("id") long id, IdsRequest request) {
        productTypes.allowOnLine(id, Set.copyOf(request.ids()), preconditions.expectedVersion(request.version()));
        return Many.of(files.productTypes(id, ListFilter.ALL), Function.identity());
    }

    @GET
    @Path("{id}/statuses")
    @Operation(
            operationId = "listStatusesOfLine",
            summary = "List the board statuses that a line has for itself; those of all lines are valid there too")
    public Many<LineStatusResponse> statuses(@PathParam("id") long id, @BeanParam SortedQuery query) {
        return Many.of(statuses.ofLine(id, query.all()), LineStatusResponse::of);
    }

    @PUT
    @Path("{id}/statuses")
    @Operation(
            operationId = "setStatusesOfLine",
            summary = "Give a line exactly these board statuses for itself; orders that had another have none then")
    public Many<LineStatusResponse> setStatuses(@PathParam("id") long id, LineStatusesRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return Many.of(statuses.replace(id, request.toGiven(), expected), LineStatusResponse::of);
    }
}
