package org.openmes.user;

/**
 * How many accounts there are, switched off ones included.
 *
 * @param awaitingApproval how many registered and wait for an Admin
 */
public record UserCounts(long total, long admins, long supervisors, long operators, long awaitingApproval) {}
