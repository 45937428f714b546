package org.openmes.setting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting as administrators see it.
 *
 * @param section under which the page shows it
 * @param value as text: {@code true}, {@code 15}, a name; empty text where nothing is set
 * @param defaultValue what holds when nobody changed it
 * @param least the smallest allowed number or length, where there is one
 * @param greatest the largest allowed number or length, where there is one
 * @param choices what it may be, where only some values are allowed
 */
public record SettingDetails(
        String key,
        SettingSection section,
        SettingType type,
        String value,
        String defaultValue,
        @Nullable Integer least,
        @Nullable Integer greatest,
        List<String> choices,
        long version,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy) {

    /** The value as a Boolean, a BigDecimal, a text or a list of texts; null where nothing is set. */
    public @Nullable Object typedValue() {
        return type.typed(value);
    }
}
