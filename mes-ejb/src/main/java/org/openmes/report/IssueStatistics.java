package org.openmes.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmes.issue.IssueStatus;

/**
 * The issues that were reported in a range of days (spec 10.3).
 *
 * @param byType types with at least one, the most frequent first
 * @param byStatus every status, in the order of an issue's life
 * @param resolved how many of them are resolved, closed ones included
 * @param averageResolution from report to resolution, of those resolved; null when none is
 */
public record IssueStatistics(
        DayRange range,
        List<OfType> byType,
        List<OfStatus> byStatus,
        long total,
        long resolved,
        @Nullable TimeSpan averageResolution) {

    /** How many issues have a type. */
    public record OfType(long typeId, String typeCode, String typeName, long count) {}

    /** How many issues have a status. */
    public record OfStatus(IssueStatus status, long count) {}

    /**
     * The issues of one type in one status, as they are read.
     *
     * @param seconds from report to resolution, of all resolved ones together
     */
    public record Group(
            long typeId,
            String typeCode,
            String typeName,
            IssueStatus status,
            long count,
            long resolved,
            BigDecimal seconds) {}

    static IssueStatistics of(DayRange range, List<Group> groups) {
        var resolved = groups.stream().mapToLong(Group::resolved).sum();
        var seconds = groups.stream().map(Group::seconds).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new IssueStatistics(
                range,
                byType(groups),
                byStatus(groups),
                groups.stream().mapToLong(Group::count).sum(),
                resolved,
                resolved == 0
                        ? null
                        : new TimeSpan(seconds.divide(BigDecimal.valueOf(resolved), MathContext.DECIMAL64)));
    }

    private static List<OfType> byType(List<Group> groups) {
        return groups.stream().collect(Collectors.groupingBy(Group::typeId)).values().stream()
                .map(same -> {
                    var type = same.get(0);
                    var count = same.stream().mapToLong(Group::count).sum();
                    return new OfType(type.typeId(), type.typeCode(), type.typeName(), count);
                })
                .sorted(Comparator.comparingLong(OfType::count)
                        .reversed()
                        .thenComparing(type -> type.typeName().toLowerCase(Locale.ROOT))
                        .thenComparingLong(OfType::typeId))
                .toList();
    }

    private static List<OfStatus> byStatus(List<Group> groups) {
        return Stream.of(IssueStatus.values())
                .map(status -> new OfStatus(
                        status,
                        groups.stream()
                                .filter(group -> group.status() == status)
                                .mapToLong(Group::count)
                                .sum()))
                .toList();
    }
}
