package org.openmes.user;

/** An account got another password, from its owner or from an administrator. No part of the event log. */
public record PasswordReplaced(String username) {}
