package org.openmes.setting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What kind of value a setting has. */
public enum SettingType {
    BOOLEAN,
    INTEGER,
    /** A number with decimals that may be left empty. */
    OPTIONAL_DECIMAL,
    TEXT,
    /** An IANA name of a time zone. */
    TIME_ZONE;

    /** The value that a text stands for: Boolean, BigDecimal or text; null for an empty number. */
    @Nullable
    Object typed(String text) {
        return switch (this) {
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER -> new BigDecimal(text);
            case OPTIONAL_DECIMAL -> text.isEmpty() ? null : new BigDecimal(text);
            case TEXT, TIME_ZONE -> text;
        };
    }
}
