package org.openmes.shared;

/** The names of {@link Role} as constants, for annotations. */
public final class Roles {
    public static final String ADMIN = "ADMIN";
    public static final String SUPERVISOR = "SUPERVISOR";
    public static final String OPERATOR = "OPERATOR";
    public static final String SYSTEM = "SYSTEM";

    private Roles() {}
}
