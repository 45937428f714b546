package org.openmes.api.setting;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.SettingChange;
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

    List<SettingChange> changes() {
        var violations = new Violations();
        var given = values == null ? Map.<String, JsonNode>of() : values;
        given.forEach((key, value) -> {
            if (value.isContainerNode()) {
                violations.add(key, "validation.invalid");
            }
        });
        violations.throwIfAny();
        return given.entrySet().stream()
                .map(each -> new SettingChange(each.getKey(), text(each.getValue())))
                .toList();
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }
}
