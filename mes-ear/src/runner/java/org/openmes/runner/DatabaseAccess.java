package org.openmes.runner;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the application reaches its database: as itself, and as the owner who migrates.
 *
 * @param url JDBC address without a schema
 * @param ownerUser null where the schema is migrated by other means
 */
public record DatabaseAccess(
        String url,
        String user,
        String password,
        @Nullable String ownerUser,
        @Nullable String ownerPassword) {

    /** The database that the environment names. */
    static DatabaseAccess from(Map<String, String> environment) {
        return new DatabaseAccess(
                required(environment, "OPENMES_DB_URL"),
                required(environment, "OPENMES_DB_USER"),
                required(environment, "OPENMES_DB_PASSWORD"),
                environment.get("OPENMES_DB_OWNER_USER"),
                environment.get("OPENMES_DB_OWNER_PASSWORD"));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new CannotRunException(
                    "OPENMES_DB_URL names a database, so " + name + " must be set too; there is no default.");
        }
        return value;
    }

    void tell(Map<String, String> environment) {
        environment.put("OPENMES_DB_URL", url);
        environment.put("OPENMES_DB_USER", user);
        environment.put("OPENMES_DB_PASSWORD", password);
        if (ownerUser != null && ownerPassword != null) {
            environment.put("OPENMES_DB_OWNER_USER", ownerUser);
            environment.put("OPENMES_DB_OWNER_PASSWORD", ownerPassword);
        }
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "DatabaseAccess[" + url + ", " + user + "]";
    }
}
