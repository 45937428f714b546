package org.openmes.setting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.StoredSettings.Stored;
import org.openmes.shared.Recorded;
import org.openmes.shared.Roles;
import org.openmes.shared.Violations;

/** Administration of the settings (spec 14.3). */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class SettingService {
    @Inject
    StoredSettings settings;

    /** All settings in the order of the page. */
    public List<SettingDetails> list() {
        var stored = settings.all().stream().collect(Collectors.toMap(Stored::key, Function.identity()));
        return Arrays.stream(SettingKey.values())
                .map(key -> details(key, stored.get(key.key())))
                .toList();
    }

    /**
     * Changes some settings together: all or none; effective at the next decision.
     *
     * @return all settings as they now are
     * @throws org.openmes.shared.ValidationException under the key of each setting that is unknown or not allowed
     * @throws org.openmes.shared.StaleVersionException when one was changed since the caller read it
     */
    @Recorded
    public List<SettingDetails> change(List<SettingChange> changes) {
        var violations = new Violations();
        var accepted = new TreeMap<SettingKey, SettingChange>(); // everybody locks rows in the same order
        for (var change : changes) {
            var key = SettingKey.find(change.key());
            if (key.isEmpty()) {
                violations.add(change.key(), "validation.unknown_field");
            } else {
                var value = key.get().accept(change.value(), violations);
                accepted.put(key.get(), new SettingChange(change.key(), value, change.expectedVersion()));
            }
        }
        violations.throwIfAny();
        accepted.forEach((key, change) -> settings.replace(key, change.value(), change.expectedVersion()));
        return list();
    }

    private static SettingDetails details(SettingKey key, @Nullable Stored stored) {
        return new SettingDetails(
                key.key(),
                key.type,
                stored == null ? key.defaultValue : stored.value(),
                key.defaultValue,
                key.least,
                key.greatest,
                stored == null ? 0 : stored.version(),
                stored == null ? null : stored.updatedAt(),
                stored == null ? null : stored.updatedBy());
    }
}
