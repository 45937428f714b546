package org.openmes.api.line;

import org.openmes.api.user.RoleName;
import org.openmes.line.LineDetails;
import org.openmes.shared.Role;
import org.openmes.user.UserReference;

/** Somebody who is assigned to a line. */
public record LineUserResponse(long id, String name, String username, String role) {
    static LineUserResponse of(LineDetails.LineUser user) {
        return new LineUserResponse(user.id(), user.name(), user.username(), RoleName.of(Role.valueOf(user.role())));
    }

    static LineUserResponse of(UserReference user) {
        return new LineUserResponse(user.id(), user.name(), user.username(), RoleName.of(user.role()));
    }
}
