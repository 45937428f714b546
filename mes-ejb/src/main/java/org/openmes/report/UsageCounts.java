package org.openmes.report;

import java.util.Map;

/** How often master data are used, by their keys; what is not used is missing. */
public final class UsageCounts {
    private UsageCounts() {}

    /**
     * What belongs to a line.
     *
     * @param openOrders accepted and not finished
     */
    public record OfLine(long id, long orders, long openOrders, long people) {}

    /** What belongs to a product type. */
    public record OfProductType(long id, long orders) {}

    /** What belongs to an issue type. */
    public record OfIssueType(long id, long issues) {}

    /** The counts of the lines of the actor. */
    public record OfLines(Map<Long, OfLine> byId, long orders, long people) {}
}
