package org.openmes.api.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.openmes.api.security.OperationScopes;
import org.openmes.shared.Role;

/**
 * Who may call an operation, as the table of docs/integration/access.md says it, which a test compares with the server,
 * and {@link OperationScopes}.
 */
final class Access {
    /** Names the file of the table; the build says it. */
    static final String FILE = "openmes.api.access";

    /** The roles that may call an operation, as a list. */
    static final String ROLES = "x-roles";

    /** The scope that a token needs, {@code any} or {@code none}. */
    static final String SCOPE = "x-scope";

    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|(.*)\\|");
    private static final String ALLOWED = "yes";
    private static final String FOREIGN_LINE = "line";
    private static final int NOBODY = 1;
    private static final Map<Role, Integer> OWN =
            Map.of(Role.OPERATOR, 2, Role.SUPERVISOR, 4, Role.ADMIN, 6); // the column before the one of foreign lines

    private final Map<String, List<String>> rows = new HashMap<>();

    private Access() {}

    /** The table of this project. */
    static Access read() {
        var access = new Access();
        var file = Path.of(System.getProperty(FILE, "../docs/integration/access.md"));
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(ROW::matcher)
                    .filter(row -> row.matches())
                    .forEach(row -> access.rows.put(row.group(1), cells(row.group(2))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return access;
    }

    private static List<String> cells(String row) {
        return Stream.of(row.split("\\|")).map(String::strip).toList();
    }

    /** Whether nobody needs to be signed in. */
    boolean isPublic(String operationId) {
        return ALLOWED.equals(cell(operationId, NOBODY));
    }

    /** What a token must be allowed to; none where every token, or nobody, may call. */
    List<String> scopes(String operationId) {
        return isPublic(operationId) || OperationScopes.OF_EVERY_TOKEN.contains(operationId)
                ? List.of()
                : List.of(OperationScopes.of(operationId).wireName());
    }

    /** Says it to programs, and in a sentence to people. */
    void tell(Operation operation) {
        var id = operation.getOperationId();
        if (isPublic(id)) {
            operation.addExtension(ROLES, List.of());
            operation.addExtension(SCOPE, "none");
            append(operation, "Open to everybody; nobody needs to be signed in.");
            return;
        }
        var roles = Stream.of(Role.OPERATOR, Role.SUPERVISOR, Role.ADMIN)
                .filter(role -> ALLOWED.equals(cell(id, OWN.get(role))))
                .toList();
        var scopes = scopes(id);
        operation.addExtension(ROLES, roles.stream().map(Role::name).toList());
        operation.addExtension(SCOPE, scopes.isEmpty() ? "any" : scopes.get(0));
        append(operation, "Roles: " + named(id, roles) + ". " + told(scopes));
    }

    private static void append(Operation operation, String sentence) {
        operation.setDescription(operation.getDescription() + "\n\n" + sentence);
    }

    private static String told(List<String> scopes) {
        return scopes.isEmpty()
                ? "Every token of a program may."
                : "Scope of the token of a program: `" + scopes.get(0) + "`.";
    }

    private String named(String id, List<Role> roles) {
        var names = new ArrayList<String>();
        for (var role : roles) {
            var bound = role != Role.ADMIN && FOREIGN_LINE.equals(cell(id, OWN.get(role) + 1));
            names.add(role.name().charAt(0) + role.name().substring(1).toLowerCase() + (bound ? " of the line" : ""));
        }
        return String.join(", ", names);
    }

    private String cell(String operationId, int column) {
        var row = rows.getOrDefault(operationId, List.of());
        return column < row.size() ? row.get(column) : "";
    }
}
