package org.openmes.issue;

/**
 * An issue of a line, without an order, began to block or ceased to.
 *
 * @param blocks whether it blocks now
 */
record LineIssueChanged(long lineId, boolean blocks) {}
