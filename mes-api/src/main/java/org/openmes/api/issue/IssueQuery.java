package org.openmes.api.issue;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.api.request.ListValues;
import org.openmes.issue.IssueFilter;
import org.openmes.issue.IssueStatus;
import org.openmes.shared.PageRequest;

/** What a list of issues may be restricted by (spec 17.6). */
public class IssueQuery {
    @QueryParam("line_id")
    Set<String> lineIds;

    @QueryParam("work_order_id")
    @Nullable
    Long workOrderId;

    @QueryParam("status")
    Set<String> statuses;

    @QueryParam("issue_type_id")
    Set<String> issueTypeIds;

    @QueryParam("blocking")
    @Nullable
    Boolean blocking;

    @QueryParam("assigned_to_id")
    @Nullable
    Long assignedToId;

    IssueFilter filter(PageRequest page) {
        return new IssueFilter(
                ListValues.wholes("line_id", lineIds),
                workOrderId,
                ListValues.constants("status", IssueStatus.class, statuses),
                ListValues.wholes("issue_type_id", issueTypeIds),
                blocking,
                assignedToId,
                page);
    }
}
