package org.openmes.user;

import org.openmes.shared.Actor;

/**
 * Whose token it is, and how often it may be used (spec 17.1).
 *
 * @param actor with role, lines and scopes as they are now
 * @param requestsPerMinute 0 for any number
 */
public record TokenOwner(Actor actor, int requestsPerMinute) {}
