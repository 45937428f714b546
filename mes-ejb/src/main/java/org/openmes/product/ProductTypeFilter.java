package org.openmes.product;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.PageRequest;

/**
 * Which product types a list shows.
 *
 * @param search part of code or name, any case
 */
public record ProductTypeFilter(@Nullable String search, boolean includeInactive, PageRequest page) {}
