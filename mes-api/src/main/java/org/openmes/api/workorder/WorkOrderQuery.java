package org.openmes.api.workorder;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openmes.api.request.CursorPaging;
import org.openmes.api.request.ListValues;
import org.openmes.workorder.WorkOrderFilter;
import org.openmes.workorder.WorkOrderStatus;

/** Which orders are listed (spec 17.4). */
public class WorkOrderQuery {
    private static final String MANY = "One or more, repeated or separated by commas";

    @QueryParam("status")
    @Parameter(description = MANY)
    List<String> status = List.of();

    @QueryParam("line_id")
    @Parameter(description = MANY)
    List<String> lineId = List.of();

    @QueryParam("product_type_id")
    @Parameter(description = MANY)
    List<String> productTypeId = List.of();

    @QueryParam("priority")
    @Parameter(description = MANY)
    List<String> priority = List.of();

    @QueryParam("search")
    @Parameter(description = "Part of order number, product name or a custom field")
    @Nullable
    String search;

    @QueryParam("order_no")
    @Parameter(description = "The exact number, any case")
    @Nullable
    String orderNo;

    @QueryParam("external_ref")
    @Nullable
    String externalRef;

    @QueryParam("due_before")
    @Nullable
    LocalDate dueBefore;

    @QueryParam("due_after")
    @Nullable
    LocalDate dueAfter;

    @QueryParam("week_number")
    @Nullable
    Integer weekNumber;

    @QueryParam("month_number")
    @Nullable
    Integer monthNumber;

    @QueryParam("production_year")
    @Nullable
    Integer productionYear;

    @QueryParam("updated_since")
    @Nullable
    Instant updatedSince;

    @QueryParam("overdue")
    @Nullable
    Boolean overdue;

    @QueryParam("completed_on")
    @Parameter(description = "Finished on this day in the plant zone")
    @Nullable
    LocalDate completedOn;

    @QueryParam("sort")
    @Parameter(description = "Fields, a leading hyphen for descending; by default the most urgent first")
    List<String> sort = List.of();

    @BeanParam
    CursorPaging paging;

    WorkOrderFilter toFilter() {
        return new WorkOrderFilter(
                ListValues.constants("status", WorkOrderStatus.class, status),
                ListValues.wholes("line_id", lineId),
                ListValues.wholes("product_type_id", productTypeId),
                ListValues.integers("priority", priority),
                search,
                given(orderNo),
                given(externalRef),
                dueBefore,
                dueAfter,
                weekNumber,
                monthNumber,
                productionYear,
                updatedSince,
                overdue,
                completedOn,
                ListValues.texts(sort),
                paging.page());
    }

    /** An empty filter is none. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
