package org.openmes.shared;

/**
 * A right held by one node for a while.
 *
 * @param name what is leased
 * @param token grows with every change of holder; writes of the work carry it, so that a node that lost the lease
 *     without noticing cannot write any more (architecture D8)
 */
public record Lease(String name, long token) {}
