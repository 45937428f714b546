package org.openmes.planted.user;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.openmes.shared.Roles;

/** A boundary of which the table of permissions knows nothing. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class PlantedService {
    /** For the roles of the type. */
    public String find(long id) {
        return Long.toString(id);
    }

    /** For roles of its own. */
    @RolesAllowed({Roles.SUPERVISOR, Roles.SYSTEM})
    public String find(String name) {
        return name;
    }

    /** For everybody, although the type is not. */
    @PermitAll
    public void open() {}

    /** Nobody calls it from outside. */
    void inside() {}

    /** Not a method of the bean. */
    public static void any() {}
}
