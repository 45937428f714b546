package org.openmes.setting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.openmes.shared.Recorded;
import org.openmes.shared.Roles;

/** Administration of the settings (spec 14.3). */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class SettingService {
    /** All settings in the order of the page. */
    public List<SettingDetails> list() {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes some settings together: all or none.
     *
     * @return all settings as they now are
     * @throws org.openmes.shared.ValidationException under the key of each setting that is unknown or not allowed
     */
    @Recorded
    public List<SettingDetails> change(List<SettingChange> changes) {
        throw new UnsupportedOperationException();
    }
}
