package org.openmes.user;

/**
 * A fresh token of a program.
 *
 * @param secret what the program presents; told only here, the database keeps a hash
 */
public record IssuedApiToken(String secret, ApiTokenDetails token) {}
