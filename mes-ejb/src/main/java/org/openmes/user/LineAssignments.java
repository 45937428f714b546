package org.openmes.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.openmes.shared.Recorded;
import org.openmes.shared.Roles;

/** Who works on which lines (spec 3.4, 9.3). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
public class LineAssignments {
    /** The accounts assigned to a line, by name. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.SYSTEM})
    public List<UserReference> usersOfLine(long lineId) {
        throw new UnsupportedOperationException();
    }

    /** The accounts that may be assigned to a line and are not, by name. */
    public List<UserReference> assignableTo(long lineId) {
        throw new UnsupportedOperationException();
    }

    /** Assigns one account to a line. */
    @Recorded
    public void assign(long userId, long lineId) {
        throw new UnsupportedOperationException();
    }

    /** Takes one account off a line. */
    @Recorded
    public void unassign(long userId, long lineId) {
        throw new UnsupportedOperationException();
    }

    /** Makes exactly these the accounts of a line. */
    @Recorded
    public void setUsersOfLine(long lineId, List<Long> userIds) {
        throw new UnsupportedOperationException();
    }
}
