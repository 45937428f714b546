package org.openmes.workorder;

/**
 * What a move to another line means for an order; read before the order changes.
 *
 * @param hindered whether an open issue blocks it there (spec 7.5)
 * @param leavesStatus whether its board status is one of the line that it leaves (spec 3.7)
 */
record LineChange(boolean hindered, boolean leavesStatus) {}
