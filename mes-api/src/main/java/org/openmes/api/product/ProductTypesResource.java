package org.openmes.api.product;

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
import org.openmes.api.request.SetupQuery;
import org.openmes.product.ProductTypeService;

/** Product types (spec 4.1, 17.11). */
@Path("v1/product-types")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class ProductTypesResource {
    @Inject
    ProductTypeService types;

    @Inject
    Preconditions preconditions;

    @GET
    @Operation(operationId = "listProductTypes", summary = "List product types, active ones first, then by name")
    public Many<ProductTypeResponse> list(@BeanParam SetupQuery query) {
        return Many.of(types.list(query.all()), ProductTypeResponse::of);
    }

    @POST
    @Operation(operationId = "createProductType", summary = "Create a product type")
    public One<ProductTypeResponse> create(ProductTypeRequest request) {
        var type = types.create(request.toFields());
        return One.created("product-types", type.id(), ProductTypeResponse.of(type));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getProductType", summary = "Read a product type")
    public One<ProductTypeResponse> get(@PathParam("id") long id) {
        return One.of(ProductTypeResponse.of(types.get(id)));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceProductType", summary = "Change a product type; what is required must be there")
    public One<ProductTypeResponse> put(@PathParam("id") long id, ProductTypeRequest request) {
        return patch(id, request);
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "updateProductType", summary = "Change the named fields of a product type")
    public One<ProductTypeResponse> patch(@PathParam("id") long id, ProductTypeRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return One.of(ProductTypeResponse.of(types.change(id, request.toChange(), expected)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteProductType", summary = "Delete a product type without templates and orders")
    public Done delete(@PathParam("id") long id) {
        types.delete(id, preconditions.expectedVersion());
        return Done.DELETED;
    }
}
