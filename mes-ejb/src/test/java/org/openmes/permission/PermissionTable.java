package org.openmes.permission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of {@code docs/permissions.md}.
 *
 * @param permissions the rows by action
 * @param others the methods outside of the matrix
 */
record PermissionTable(List<Permission> permissions, List<Other> others) {
    /** Where the archive of the tests has it. */
    static final String RESOURCE = "docs/permissions.md";

    private static final String MATRIX = "Matrix: ";
    private static final List<String> OF_OTHERS = List.of("Method", "Who", "Why");

    /**
     * What becomes of the calls of one method in one case.
     *
     * @param action what people do, in the words of the matrix
     * @param matrix what the matrix says of it by the letter of the role, such as {@code L}; empty outside of it
     * @param method as in {@code StepService.skip}, with the types of its parameters where the name is not enough
     * @param circumstance the case; empty where there is one only
     */
    record Permission(
            String action,
            Map<String, String> matrix,
            String method,
            String circumstance,
            Map<Caller, Outcome> outcomes,
            String note) {
        /** What the arrangement of the call is found by. */
        String name() {
            return circumstance.isEmpty() ? method : method + ", " + circumstance;
        }
    }

    /**
     * A method that is not for people who are signed in.
     *
     * @param who {@code everybody}, {@code system}, or {@code domain}
     */
    record Other(String method, String who, String why) {}

    static PermissionTable of(Stream<String> lines) {
        return new Reading().all(lines);
    }

    /** What has been read so far. */
    private static final class Reading {
        private final List<Permission> permissions = new ArrayList<>();
        private final List<Other> others = new ArrayList<>();
        private String action = "";
        private Map<String, String> matrix = Map.of();
        private @Nullable List<String> head;

        PermissionTable all(Stream<String> lines) {
            lines.forEach(this::read);
            return new PermissionTable(List.copyOf(permissions), List.copyOf(others));
        }

        private void read(String line) {
            if (line.startsWith("#")) {
                action = line.replaceFirst("#+ ", "");
                matrix = Map.of();
            } else if (line.startsWith(MATRIX)) {
                matrix = matrix(line.substring(MATRIX.length()));
            } else if (line.startsWith("|") && head == null) {
                head = cells(line);
            } else if (line.startsWith("| `")) {
                row(cells(line));
            } else if (!line.startsWith("|")) {
                head = null;
            }
        }

        private void row(List<String> cells) {
            if (OF_OTHERS.equals(head)) {
                others.add(new Other(cells.get(0).replace("`", ""), cells.get(1), cells.get(2)));
                return;
            }
            var callers = Caller.columns();
            if (head == null || !callers.equals(head.subList(1, 1 + callers.size()))) {
                throw new IllegalStateException("columns are not the callers: " + head);
            }
            var method = cells.get(0).split("`");
            var circumstance = method.length > 2 ? method[2].replaceFirst("^, ", "") : "";
            var note = cells.size() > 1 + callers.size() ? cells.get(1 + callers.size()) : "";
            permissions.add(new Permission(action, matrix, method[1], circumstance, outcomes(cells), note));
        }

        private static Map<Caller, Outcome> outcomes(List<String> cells) {
            var outcomes = new EnumMap<Caller, Outcome>(Caller.class);
            for (var caller : Caller.values()) {
                outcomes.put(caller, Outcome.of(cells.get(1 + caller.ordinal())));
            }
            return outcomes;
        }

        private static Map<String, String> matrix(String text) {
            return Arrays.stream(text.split(", "))
                    .map(entry -> entry.split(" "))
                    .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1]));
        }

        private static List<String> cells(String line) {
            return Arrays.stream(line.substring(1).split("\\|"))
                    .map(String::strip)
                    .toList();
        }
    }
}
