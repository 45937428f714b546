package org.openmes.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.JsonText;

/**
 * The fields of a row as the triggers of the ledger write them, in the notation of everything else that is told (spec
 * 17.1): quantities without trailing zeros, instants with {@code Z}. The entries that are sealed, and their export for
 * verification, stay as they are written.
 */
final class RowText {
    private static final String INSTANT = "_at";
    private static final String UTC_OF_DATABASE = "+00:00";

    private RowText() {}

    /** The same fields, JSON. */
    static @Nullable String plain(@Nullable String json) {
        if (json == null) {
            return null;
        }
        var row = JsonText.read(json, ObjectNode.class);
        row.properties().forEach(field -> {
            var text = field.getValue().textValue();
            if (text != null && field.getKey().endsWith(INSTANT) && text.endsWith(UTC_OF_DATABASE)) {
                row.put(field.getKey(), text.substring(0, text.length() - UTC_OF_DATABASE.length()) + "Z");
            }
        });
        return JsonText.write(row);
    }
}
