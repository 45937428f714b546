package org.openmes.line;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.PageRequest;

/**
 * Which lines a list shows.
 *
 * @param search part of code or name, any case
 * @param includeInactive whether switched-off lines are shown too; Admins only
 */
public record LineFilter(@Nullable String search, boolean includeInactive, PageRequest page) {}
