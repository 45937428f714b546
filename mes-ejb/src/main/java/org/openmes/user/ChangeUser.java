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

    /**
     * The same from somebody who sends the whole account: what every such account needs and is not named is missing.
     *
     * @param now the kind of account it is so far
     */
    ChangeUser whole(AccountType now) {
        var isPerson = accountType.or(now) != AccountType.WORKSTATION;
        return new ChangeUser(
                named(name),
                named(username),
                isPerson ? named(email) : email,
                accountType,
                named(role),
                workstationId,
                password,
                passwordConfirmation,
                lineIds,
                allLines,
                isActive,
                forcePasswordChange);
    }

    private static <T> Change<T> named(Change<T> change) {
        return change.present() ? change : Change.of(null);
    }

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
