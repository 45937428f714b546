package org.openmes.user;

/** How many accounts there are, switched off ones included. */
public record UserCounts(long total, long admins, long supervisors, long operators) {}
