package org.openmes.workorder;

import org.jspecify.annotations.Nullable;

/** The codes by which a caller named line and product type, where he did: what is wrong with them is told under theirs. */
record GivenCodes(@Nullable String line, @Nullable String productType) {}
