package org.openmes.setting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.StoredSettings.Stored;
import org.openmes.shared.LastChange;
import org.openmes.shared.Recorded;
import org.openmes.shared.Roles;
import org.openmes.shared.StaleVersionException;
import org.openmes.shared.Violations;

/** Administration of the settings (spec 14.3). */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class SettingService {
    @Inject
    StoredSettings settings;

    @Inject
    Event<SettingsChanged> changed;

    /** All settings in the order of the page. */
    public SettingList list() {
        var stored = settings.all().stream().collect(Collectors.toMap(Stored::key, Function.identity()));
        var details = Arrays.stream(SettingKey.values())
                .map(key -> details(key, stored.get(key.key())))
                .toList();
        return new SettingList(
                details, details.stream().mapToLong(SettingDetails::version).sum());
    }

    /**
     * Changes some settings together: all or none; effective at the next decision on every node. What is as it was is not
     * written.
     *
     * @param expectedVersion the version of the list the caller read; null to skip the check
     * @return all settings as they now are
     * @throws org.openmes.shared.ValidationException under the key of each setting that is unknown or not allowed
     * @throws StaleVersionException when any was changed since the caller read them
     */
    @Recorded
    public SettingList change(List<SettingChange> changes, @Nullable Long expectedVersion) {
        var violations = new Violations();
        var accepted = new TreeMap<SettingKey, String>();
        for (var change : changes) {
            SettingKey.find(change.key())
                    .ifPresentOrElse(
                            key -> accepted.put(key, key.accept(change.value(), violations)),
                            () -> violations.add(change.key(), "validation.unknown_field"));
        }
        settings.lock();
        var before = list();
        requireVersion(before, expectedVersion);
        violations.throwIfAny();
        var values = before.byKey();
        accepted.entrySet()
                .removeIf(change -> values.get(change.getKey().key()).value().equals(change.getValue()));
        accepted.forEach(settings::replace);
        if (!accepted.isEmpty()) {
            changed.fire(new SettingsChanged(
                    accepted.keySet().stream().map(SettingKey::key).collect(Collectors.toSet())));
        }
        return list();
    }

    private static void requireVersion(SettingList now, @Nullable Long expected) {
        var last = now.settings().stream()
                .filter(setting -> setting.updatedAt() != null)
                .max(Comparator.comparing(SettingDetails::updatedAt));
        new LastChange(
                        last.map(SettingDetails::updatedAt).orElse(null),
                        last.map(SettingDetails::updatedBy).orElse(null),
                        now.version())
                .requireVersion(expected);
    }

    private static SettingDetails details(SettingKey key, @Nullable Stored stored) {
        return new SettingDetails(
                key.key(),
                SettingSection.of(key),
                key.type,
                stored == null ? key.defaultValue : stored.value(),
                key.defaultValue,
                key.least,
                key.greatest,
                key.choices(),
                stored == null ? 0 : stored.version(),
                stored == null ? null : stored.updatedAt(),
                stored == null ? null : stored.updatedBy());
    }
}
