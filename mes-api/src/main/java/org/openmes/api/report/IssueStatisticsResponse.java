package org.openmes.api.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.issue.IssueStatus;
import org.openmes.report.IssueStatistics;

/**
 * The issues reported in a period (spec 17.8).
 *
 * @param byType types with at least one, the most frequent first
 * @param byStatus every status
 * @param resolvedIssues those that are resolved or closed, which the average is of
 * @param averageResolutionTimeMinutes whole minutes, rounded half up; null when none is resolved
 * @param averageResolutionTimeHours two decimals, rounded half up
 */
public record IssueStatisticsResponse(
        List<OfTypeResponse> byType,
        List<OfStatusResponse> byStatus,
        long totalIssues,
        long resolvedIssues,
        @Nullable Long averageResolutionTimeMinutes,
        @Nullable BigDecimal averageResolutionTimeHours,
        LocalDate periodStart,
        LocalDate periodEnd) {
    static IssueStatisticsResponse of(IssueStatistics statistics) {
        var average = statistics.averageResolution();
        return new IssueStatisticsResponse(
                statistics.byType().stream()
                        .map(type -> new OfTypeResponse(type.typeId(), type.typeCode(), type.typeName(), type.count()))
                        .toList(),
                statistics.byStatus().stream()
                        .map(status -> new OfStatusResponse(status.status(), status.count()))
                        .toList(),
                statistics.total(),
                statistics.resolved(),
                average == null ? null : average.minutes(),
                average == null ? null : average.hours(),
                statistics.range().first(),
                statistics.range().last());
    }

    /** How many issues have a type. */
    public record OfTypeResponse(long typeId, String typeCode, String typeName, long count) {}

    /** How many issues have a status. */
    public record OfStatusResponse(IssueStatus status, long count) {}
}
