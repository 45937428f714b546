package org.openmes.user;

import java.util.List;
import org.openmes.shared.Change;
import org.openmes.shared.Role;

/**
 * A change of an account; fields that are absent keep their value.
 *
 * @param password a new password; blank like absent
 * @param lineIds the whole set of assigned lines
 */
public record ChangeUser(
        Change<String> name,
        Change<String> username,
        Change<String> email,
        Change<AccountType> accountType,
        Change<Role> role,
        Change<Long> workstationId,
        Change<String> password,
        Change<String> passwordConfirmation,
        Change<List<Long>> lineIds,
        Change<Boolean> allLines,
        Change<Boolean> isActive,
        Change<Boolean> forcePasswordChange) {

    /** Whether the account may have other lines afterwards. */
    boolean mayMoveLines() {
        return lineIds.present() || role.present() || accountType.present();
    }

    /** The lines that are named. */
    List<Long> namedLines() {
        var named = lineIds.value();
        return named == null ? List.of() : named;
    }
}
