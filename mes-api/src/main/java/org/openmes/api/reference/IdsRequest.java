package org.openmes.api.reference;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A whole set of records, by their keys.
 *
 * @param version that of the record to which the set belongs
 */
public record IdsRequest(
        @Schema(required = true) List<Long> ids, @Nullable Long version) {}
