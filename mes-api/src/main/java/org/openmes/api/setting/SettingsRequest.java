package org.openmes.api.setting;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingList;
import org.openmes.shared.Violations;

/**
 * Settings as they shall be, each under its key; null clears an optional one.
 *
 * @param version that of the settings the caller read
 */
@Schema(additionalProperties = Object.class)
public record SettingsRequest(
        @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, JsonNode> values,
        @Nullable Long version) {

    /** @param now tells which settings may be lists */
    List<SettingChange> changes(SettingList now) {
        var violations = new Violations();
        var given = values == null ? Map.<String, JsonNode>of() : values;
        var known = now.byKey();
        given.forEach((key, value) -> {
            var isList = known.containsKey(key) && known.get(key).type().isList();
            if (value.isContainerNode() && !(isList && isListOfTexts(value))) {
                violations.add(key, "validation.invalid");
            }
        });
        violations.throwIfAny();
        return given.entrySet().stream()
                .map(each -> new SettingChange(each.getKey(), text(each.getValue())))
                .toList();
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.asText();
    }

    private static boolean isListOfTexts(JsonNode value) {
        return value.isArray()
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual);
    }
}
