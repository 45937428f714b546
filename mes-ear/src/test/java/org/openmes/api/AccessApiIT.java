package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openmes.testing.Photos;
import org.openmes.testing.TestedOpenMes;

/**
 * Every operation of the served description, for everybody: nobody, operators and supervisors of the line and of another
 * one, Admins, tokens of each scope, and tokens that have ended. What comes of it stands in docs/integration/access.md.
 */
class AccessApiIT {
    private static final List<String> SCOPES = List.of(
            "work-orders:read",
            "work-orders:write",
            "issues:read",
            "issues:write",
            "master-data:read",
            "master-data:write",
            "reports:read",
            "audit:read",
            "events:read",
            "admin");

    /** A version that nothing has: who may change a record hears that it is another one now, and it stays as it is. */
    private static final String NEVER = "\"999999.0\"";

    private static final Set<String> ENDS_ITS_TOKEN = Set.of("logout", "refreshToken");

    private static final Caller ADMIN = Caller.admin();
    private static final AccessTable TABLE = AccessTable.read();
    private static List<DescribedOperation> operations;
    private static AccessSamples samples;
    private static TirePlant plant;

    @BeforeAll
    static void prepare() {
        plant = new TirePlant(ADMIN);
        samples = new AccessSamples(ADMIN, plant);
        operations = DescribedOperation.of(
                Caller.anonymous().get("/api/openapi?format=json").jsonPath());
    }

    @Test
    void every_operation_has_a_row_and_every_row_an_operation() {
        assertThat(TABLE.operations())
                .containsExactlyInAnyOrderElementsOf(
                        operations.stream().map(DescribedOperation::id).toList());
    }

    @Test
    void everybody_gets_what_the_table_says() {
        var elsewhere = List.of(
                ADMIN.create("/lines", "{\"code\":\"%s\",\"name\":\"Elsewhere\"}".formatted(Caller.unique("ELSE"))));
        var home = List.of(plant.buildingLine());
        Map<String, @Nullable Caller> columns = new LinkedHashMap<>();
        columns.put("nobody", null);
        columns.put("operator", plant.person("Operator", home));
        columns.put("operator elsewhere", plant.person("Operator", elsewhere));
        columns.put("supervisor", plant.person("Supervisor", home));
        columns.put("supervisor elsewhere", plant.person("Supervisor", elsewhere));
        columns.put("admin", ADMIN);

        var differences = new ArrayList<String>();
        for (var operation : operations) {
            var seen = columns.values().stream()
                    .map(caller -> outcome(operation, tokenFor(operation, caller)))
                    .toList();
            var told = TABLE.row(operation.id());
            if (!seen.equals(told.stream().skip(1).limit(columns.size()).toList())) {
                differences.add("| `%s` | %s | %s | … |".formatted(operation.id(), shown(operation), cells(seen)));
            }
        }

        assertThat(differences).as("rows as they are: " + columns.keySet()).isEmpty();
    }

    @Test
    void a_token_does_what_its_scope_says_and_nothing_else() {
        var tokens = SCOPES.stream().collect(Collectors.toMap(scope -> scope, AccessApiIT::tokenOf));
        var differences = new ArrayList<String>();
        for (var operation : operations) {
            var allowed = SCOPES.stream()
                    .filter(scope -> !refuses(send(operation, freshIfEnded(operation, scope, tokens.get(scope)))))
                    .collect(Collectors.toSet());
            var told = TABLE.row(operation.id());
            var needed = told.isEmpty() ? "" : told.get(told.size() - 1);
            if (!allowed.equals(allowedBy(needed))) {
                differences.add(operation.id() + " is allowed to " + allowed + ", and the table says " + needed);
            }
        }

        assertThat(differences).isEmpty();
    }

    @Test
    void a_token_that_has_ended_opens_nothing() throws SQLException {
        var ended = List.of(expired(), ofDisabledAccount(), "omes_nonsense", "nonsense");
        for (var operation : operations) {
            var isPublic = "yes".equals(TABLE.row(operation.id()).get(1));
            for (var token : ended) {
                assertThat(outcome(operation, token))
                        .as("%s with %s", operation.id(), token)
                        .isEqualTo(isPublic ? "yes" : "401");
            }
        }
    }

    private static String tokenFor(DescribedOperation operation, @Nullable Caller caller) {
        if (caller == null) {
            return "";
        }
        var password = caller == ADMIN ? TestedOpenMes.adminPassword() : Caller.PASSWORD;
        return ENDS_ITS_TOKEN.contains(operation.id())
                ? Caller.signedIn(caller.username(), password).token()
                : caller.token();
    }

    private static String freshIfEnded(DescribedOperation operation, String scope, String token) {
        return ENDS_ITS_TOKEN.contains(operation.id()) ? tokenOf(scope) : token;
    }

    private static String tokenOf(String scope) {
        return ADMIN.post(
                        "/api-tokens",
                        "{\"name\":\"%s\",\"scopes\":[\"%s\"]}".formatted(Caller.unique("scoped"), scope))
                .path("data.secret");
    }

    private static Set<String> allowedBy(String needed) {
        if (Set.of("any", "none").contains(needed)) {
            return Set.copyOf(SCOPES);
        }
        var writes = needed.replace(":read", ":write");
        return SCOPES.stream()
                .filter(scope -> scope.equals(needed) || scope.equals(writes) || scope.equals("admin"))
                .collect(Collectors.toSet());
    }

    private static String expired() throws SQLException {
        var created = ADMIN.post(
                "/api-tokens", "{\"name\":\"%s\",\"scopes\":[\"admin\"]}".formatted(Caller.unique("expired")));
        var database = TestedOpenMes.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.prepareStatement(
                        "update mes.api_token set expires_at = now() - interval '1 second' where id = ?")) {
            statement.setLong(1, created.jsonPath().getLong("data.id"));
            statement.executeUpdate();
        }
        return created.path("data.secret");
    }

    private static String ofDisabledAccount() {
        var username = ADMIN.person("Admin");
        var caller = Caller.signedIn(username, Caller.PASSWORD);
        var id = ADMIN.get("/users?search=" + username).jsonPath().getLong("data[0].id");
        ADMIN.patch("/users/" + id, "{\"is_active\":false}");
        return caller.token();
    }

    private static boolean refuses(Response answer) {
        return answer.statusCode() == 401 || answer.statusCode() == 403;
    }

    private static String outcome(DescribedOperation operation, String token) {
        var answer = send(operation, token);
        return switch (answer.statusCode()) {
            case 401 -> "401";
            case 403 -> answer.jsonPath().getString("code").equals("LINE_FORBIDDEN") ? "line" : "no";
            case 500 -> "fault";
            default -> "yes";
        };
    }

    private static Response send(DescribedOperation operation, String token) {
        var request = Caller.anonymous().header("If-Match", NEVER);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return withBody(operation, request).request(operation.method(), samples.path(operation));
    }

    private static RequestSpecification withBody(DescribedOperation operation, RequestSpecification request) {
        if (operation.method().equals("get")) {
            return request;
        }
        return operation.takesFile()
                ? request.multiPart("file", "photo.png", Photos.png())
                : request.contentType("application/json").body(samples.body(operation));
    }

    private static String shown(DescribedOperation operation) {
        return operation.method().toUpperCase() + " " + operation.path().replaceFirst("^/api", "");
    }

    private static String cells(List<String> seen) {
        return String.join(" | ", seen);
    }
}
