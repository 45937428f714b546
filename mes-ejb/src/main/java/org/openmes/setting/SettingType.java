package org.openmes.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What kind of value a setting has. */
public enum SettingType {
    BOOLEAN,
    INTEGER,
    /** A number with up to three decimals that may be left empty. */
    OPTIONAL_DECIMAL,
    TEXT,
    /** How the numbers of orders look. */
    ORDER_NUMBER_PATTERN,
    /** An IANA name of a time zone. */
    TIME_ZONE,
    /** One of a few words. */
    CHOICE,
    /** Names or addresses of hosts. */
    HOSTS,
    /** Where pages of others come from, as browsers tell it: scheme, host and port. */
    ORIGINS;

    /** Whether the value is several texts. */
    public boolean isList() {
        return this == HOSTS || this == ORIGINS;
    }

    /** The value that a text stands for: Boolean, BigDecimal, text or a list of texts; null for an empty number. */
    @Nullable
    Object typed(String text) {
        return switch (this) {
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER -> new BigDecimal(text);
            case OPTIONAL_DECIMAL -> text.isEmpty() ? null : new BigDecimal(text);
            case TEXT, CHOICE, ORDER_NUMBER_PATTERN, TIME_ZONE -> text;
            case HOSTS, ORIGINS -> listed(text);
        };
    }

    /** What is separated by commas or blanks. */
    static List<String> listed(String text) {
        return Stream.of(text.split("[,;\\s]+")).filter(part -> !part.isEmpty()).toList();
    }

    /** The value as the database keeps it. */
    JsonNode json(String text) {
        var typed = typed(text);
        if (typed == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (typed instanceof BigDecimal number) {
            return JsonNodeFactory.instance.numberNode(number);
        }
        return typed instanceof Boolean flag
                ? JsonNodeFactory.instance.booleanNode(flag)
                : JsonNodeFactory.instance.textNode(text);
    }
}
