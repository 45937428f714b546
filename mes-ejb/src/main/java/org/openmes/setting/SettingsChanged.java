package org.openmes.setting;

import java.util.Set;

/**
 * Settings have other values now. Who must look again at what was decided before observes it after the transaction.
 *
 * @param keys the names of those that were changed, at least one
 */
public record SettingsChanged(Set<String> keys) {
    public SettingsChanged {
        keys = Set.copyOf(keys);
    }

    /** Whether issues of lines begin or cease to block the orders there. */
    public boolean isAboutIssuesOfLines() {
        return keys.contains(SettingKey.LINE_ISSUE_BLOCKS_ALL.key());
    }
}
