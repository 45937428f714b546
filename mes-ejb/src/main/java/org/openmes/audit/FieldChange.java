package org.openmes.audit;

import org.jspecify.annotations.Nullable;

/**
 * What an entry says of one field; values as people read them, texts without quotes.
 *
 * @param before null when the field was empty, or the record is new
 * @param after null when the field is empty, or the record is gone
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}
