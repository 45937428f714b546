package org.openmes.event;

import java.util.Set;

/**
 * Told on every node soon after changes are committed anywhere, so that open screens read again. Nothing but screens may
 * depend on it: a node that is busy may tell late.
 *
 * @param lineIds the lines of the changed records
 * @param withoutLine whether a record changed that belongs to no line
 */
public record RecordsChanged(Set<Long> lineIds, boolean withoutLine) {}
