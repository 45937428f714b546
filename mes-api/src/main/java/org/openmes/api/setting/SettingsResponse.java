package org.openmes.api.setting;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.setting.SettingDetails;
import org.openmes.setting.SettingList;

/**
 * All settings: each key with its value, and the version they share.
 *
 * @param values each as the type it has: true or false, number, text or list of texts; null where nothing is set
 */
@Schema(additionalProperties = Object.class)
public record SettingsResponse(
        @JsonAnyGetter @Schema(hidden = true) Map<String, @Nullable Object> values,
        @Schema(required = true) long version)
        implements Versioned {

    static SettingsResponse of(SettingList list) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (SettingDetails setting : list.settings()) {
            values.put(setting.key(), setting.typedValue());
        }
        return new SettingsResponse(values, list.version());
    }
}
