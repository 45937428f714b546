package org.openmes.setting;

import org.jspecify.annotations.Nullable;

/**
 * A setting as somebody wants it.
 *
 * @param value as text; null or empty clears an optional value
 */
public record SettingChange(String key, @Nullable String value) {}
