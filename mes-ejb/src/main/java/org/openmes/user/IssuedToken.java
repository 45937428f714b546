package org.openmes.user;

import java.time.Instant;

/**
 * A fresh bearer token; its text exists only here, the database keeps a hash.
 *
 * @param token what the client presents
 * @param expiresAt when it ends
 * @param account whose it is
 */
public record IssuedToken(String token, Instant expiresAt, SignedIn account) {}
