package org.openmes.report;

/**
 * How many issues of a line there are (spec 17.6).
 *
 * @param blocking those of a blocking type that are open or acknowledged
 */
public record IssueCounts(long total, long open, long acknowledged, long resolved, long closed, long blocking) {}
