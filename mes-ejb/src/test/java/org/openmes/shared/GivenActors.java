package org.openmes.shared;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Actors for tests that need no server; all have the key 7. */
public final class GivenActors {
    public static final long ID = 7;

    private GivenActors() {}

    public static Actor admin() {
        return actor(Role.ADMIN, LineScope.ALL);
    }

    /** Who has this role on these lines. */
    public static Actor of(Role role, long... lines) {
        return actor(role, LineScope.of(Arrays.stream(lines).boxed().collect(Collectors.toSet())));
    }

    private static Actor actor(Role role, LineScope lines) {
        var origin = new Origin(Channel.WEB, "test", null, null);
        return new Actor(ID, "anna", "Anna", role, lines, null, false, origin);
    }
}
