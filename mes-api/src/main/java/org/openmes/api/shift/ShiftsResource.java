package org.openmes.api.shift;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Done;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.Many;
import org.openmes.api.answer.One;
import org.openmes.api.request.Preconditions;
import org.openmes.shift.ShiftService;

/** Shifts, and the one that works now (spec 8.2, 8.3, 17.11). */
@Path("v1/shifts")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shifts")
public class ShiftsResource {
    @Inject
    ShiftService shifts;

    @Inject
    Preconditions preconditions;

    @GET
    @Operation(operationId = "listShifts", summary = "List shifts by their start")
    public Many<ShiftResponse> list(@BeanParam ShiftQuery query) {
        return Many.of(shifts.list(query.toFilter()), entry -> ShiftResponse.of(entry.shift()));
    }

    @GET
    @Path("current")
    @Operation(
            operationId = "getCurrentShift",
            summary = "Read the shift that works now; null when none does",
            description = "A line with active shifts of its own follows only these, other lines those of all lines.")
    public One<@Nullable CurrentShiftResponse> current(
            @QueryParam("line_id") @Parameter(description = "Absent for the plant as a whole") @Nullable Long lineId) {
        return One.of(shifts.current(lineId).map(CurrentShiftResponse::of).orElse(null));
    }

    @POST
    @Operation(operationId = "createShift", summary = "Create a shift; on all lines unless one is named")
    public One<ShiftResponse> create(ShiftRequest request) {
        var created = shifts.create(request.toFields());
        return One.created("shifts", created.id(), ShiftResponse.of(created));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getShift", summary = "Read a shift")
    public One<ShiftResponse> get(@PathParam("id") long id) {
        return One.of(ShiftResponse.of(shifts.get(id)));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceShift", summary = "Change a shift; what is required must be there")
    public One<ShiftResponse> put(@PathParam("id") long id, ShiftRequest request) {
        return patch(id, request);
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "updateShift", summary = "Change the named fields of a shift")
    public One<ShiftResponse> patch(@PathParam("id") long id, ShiftRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return One.of(ShiftResponse.of(shifts.change(id, request.toChange(), expected)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteShift", summary = "Delete a shift in which nothing was recorded")
    public Done delete(@PathParam("id") long id) {
        shifts.delete(id, preconditions.expectedVersion());
        return Done.DELETED;
    }
}
