package org.openmes.user;

import org.openmes.shared.Role;

/** An account as others name it. */
public record UserReference(long id, String username, String name, Role role) {}
