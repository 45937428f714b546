package org.openmes.api.product;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openmes.api.request.Paging;
import org.openmes.product.ProductTypeFilter;

/** Which product types are listed; all of them unless a page is asked for. */
public class ProductTypeQuery {
    @QueryParam("search")
    @Parameter(description = "Part of code or name")
    @Nullable
    String search;

    @QueryParam("include_inactive")
    @Parameter(description = "Types that are switched off too")
    @Nullable
    Boolean includeInactive;

    @BeanParam
    Paging paging;

    ProductTypeFilter toFilter() {
        return new ProductTypeFilter(search, Boolean.TRUE.equals(includeInactive), paging.pageOrAll());
    }
}
