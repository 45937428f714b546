package org.openmes.api.user;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Role;
import org.openmes.shared.ValidationException;

/** Roles as accounts show them: {@code Admin}, {@code Supervisor}, {@code Operator} (spec 17.1). */
public final class RoleName {
    private static final String NAMES = "Admin, Supervisor, Operator";

    private RoleName() {}

    /** The name. */
    public static String of(Role role) {
        return role.name().charAt(0) + role.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The number under which clients of the reference product know the role. */
    public static int id(Role role) {
        return switch (role) {
            case ADMIN -> 1;
            case SUPERVISOR -> 2;
            case OPERATOR -> 3;
            case SYSTEM -> 0;
        };
    }

    /** The role of that name in any case; null for null. */
    static @Nullable Role parse(String field, @Nullable String name) {
        return name == null
                ? null
                : Arrays.stream(Role.values())
                        .filter(role -> role != Role.SYSTEM && role.name().equalsIgnoreCase(name.strip()))
                        .findFirst()
                        .orElseThrow(() -> ValidationException.of(field, "validation.one_of", NAMES));
    }
}
