package org.openmes.setting;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All settings of one moment, in the order of the page.
 *
 * @param version raised by every change of any of them
 */
public record SettingList(List<SettingDetails> settings, long version) {
    /** The settings by key. */
    public Map<String, SettingDetails> byKey() {
        return settings.stream().collect(Collectors.toMap(SettingDetails::key, Function.identity()));
    }
}
