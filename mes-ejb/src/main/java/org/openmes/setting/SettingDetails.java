package org.openmes.setting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A setting as administrators see it.
 *
 * @param value as text: {@code true}, {@code 15}, a name; empty text where nothing is set
 * @param defaultValue what holds when nobody changed it
 * @param least the smallest allowed number or length, where there is one
 * @param greatest the largest allowed number or length, where there is one
 */
public record SettingDetails(
        String key,
        SettingType type,
        String value,
        String defaultValue,
        @Nullable Integer least,
        @Nullable Integer greatest,
        long version,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy) {

    /** The value as a Boolean, a BigDecimal or a text; null where nothing is set. */
    public @Nullable Object typedValue() {
        return type.typed(value);
    }
}
