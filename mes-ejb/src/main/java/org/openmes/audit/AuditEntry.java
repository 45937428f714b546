package org.openmes.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.JsonText;

/**
 * One entry of the ledger (spec 11.2).
 *
 * @param userLabel the name at that time; the database user for writes past the application
 * @param via the channel; {@code SQL} for writes past the application
 * @param before the changed fields as they were, JSON; all fields of a deleted record
 * @param after the changed fields as they became, JSON; all fields of a created record
 */
public record AuditEntry(
        long id,
        Instant createdAt,
        @Nullable Long userId,
        String userLabel,
        String via,
        String entityType,
        @Nullable Long entityId,
        @Nullable String entityLabel,
        String action,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        @Nullable String requestId,
        @Nullable String ipAddress,
        @Nullable String userAgent) {
    public AuditEntry {
        before = RowText.plain(before);
        after = RowText.plain(after);
    }

    /** The fields in the order of their names. */
    public List<FieldChange> changes() {
        var old = fields(before);
        var now = fields(after);
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .map(name -> new FieldChange(name, old.get(name), now.get(name)))
                .toList();
    }

    private static Map<String, @Nullable String> fields(@Nullable String json) {
        var fields = new TreeMap<String, @Nullable String>();
        if (json != null) {
            JsonText.read(json, ObjectNode.class)
                    .properties()
                    .forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        }
        return fields;
    }

    private static @Nullable String text(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> null;
            case STRING -> value.textValue();
            case NUMBER -> value.decimalValue().toPlainString();
            default -> value.toString();
        };
    }
}
