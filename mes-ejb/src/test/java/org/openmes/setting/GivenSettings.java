package org.openmes.setting;

import java.util.EnumMap;
import java.util.Map;

/** Settings for tests that need no server. */
public final class GivenSettings {
    private GivenSettings() {}

    /** What a new plant has. */
    public static SettingValues usual() {
        return new SettingValues(Map.of());
    }

    /** What a new plant has, but for this one, by the name of its key. */
    public static SettingValues with(String key, String value) {
        var values = new EnumMap<SettingKey, String>(SettingKey.class);
        values.put(SettingKey.valueOf(key), value);
        return new SettingValues(values);
    }
}
