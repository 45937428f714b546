package org.openmes.api.issue;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openmes.api.request.CursorPaging;
import org.openmes.api.request.ListValues;
import org.openmes.issue.IssueFilter;
import org.openmes.issue.IssueStatus;
import org.openmes.issue.Severity;

/** What a list of issues may be restricted by (spec 17.6). */
public class IssueQuery {
    private static final String MANY = "One or more, repeated or separated by commas";

    @QueryParam("search")
    @Parameter(description = "Part of title, order number or name of the reporter")
    @Nullable
    String search;

    @QueryParam("severity")
    @Parameter(description = MANY)
    List<String> severities = List.of();

    @QueryParam("line_id")
    @Parameter(description = MANY)
    List<String> lineIds = List.of();

    @QueryParam("work_order_id")
    @Nullable
    Long workOrderId;

    @QueryParam("status")
    @Parameter(description = MANY)
    List<String> statuses = List.of();

    @QueryParam("issue_type_id")
    @Parameter(description = MANY)
    List<String> issueTypeIds = List.of();

    @QueryParam("blocking")
    @Nullable
    Boolean blocking;

    @QueryParam("assigned_to_id")
    @Nullable
    Long assignedToId;

    @QueryParam("sort")
    @Parameter(description = "Fields, a leading hyphen for descending; by default the newest first")
    List<String> sort = List.of();

    @BeanParam
    CursorPaging paging;

    IssueFilter toFilter() {
        return new IssueFilter(
                search,
                ListValues.wholes("line_id", lineIds),
                workOrderId,
                ListValues.constants("status", IssueStatus.class, statuses),
                ListValues.wholes("issue_type_id", issueTypeIds),
                ListValues.constants("severity", Severity.class, severities),
                blocking,
                assignedToId,
                false,
                ListValues.texts(sort),
                paging.page());
    }
}
