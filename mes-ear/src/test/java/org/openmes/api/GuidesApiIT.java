package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openmes.testing.TestedOpenMes;

/**
 * What the guides for integrators say works when it is typed in, and answers as they promise. Needs bash, curl and jq;
 * where they are missing the guides are skipped with the reason, unless shell=required.
 */
class GuidesApiIT {
    private static final String BASE = "BASE=http://localhost:8080";
    private static final String TOKEN = "TOKEN='the token that was shown once'";

    private final Caller admin = Caller.admin();

    @BeforeAll
    static void tools() {
        var missing =
                Stream.of("bash", "curl", "jq").filter(tool -> !isThere(tool)).toList();
        if (System.getProperty("shell", "auto").equals("required")) {
            assertThat(missing).as("programs that the guides need").isEmpty();
        }
        assumeTrue(missing.isEmpty(), () -> "not installed: " + missing);
    }

    @Test
    void the_first_order() throws Exception {
        var reader = admin.person("Admin");
        var guide = Guide.read("first-order.md");

        var run = guide.run(Map.of(
                BASE,
                here(),
                "GIVEN='the password that the start has printed'",
                "GIVEN='" + Caller.PASSWORD + "'",
                "MINE='a password of your own'",
                "MINE='herons under the weir'",
                "sign_in admin ",
                "sign_in " + reader + " "));

        assertThat(run.status()).isZero();
        assertThat(run.output()).containsAll(guide.promises());
        assertThat(refusals(run)).containsExactly("STEP_ORDER", "WORK_ORDER_BLOCKED");
    }

    @Test
    void after_a_timeout() throws Exception {
        var guide = Guide.read("timeouts.md");

        var run = guide.run(Map.of(BASE, here(), TOKEN, "TOKEN=" + token("work-orders:write"), "SAP-", erp()));

        assertThat(run.status()).isZero();
        assertThat(run.complaints()).isEmpty();
        assertThat(run.output())
                .containsAll(guide.promises())
                .contains("201 ", "the same order", "it is there", "DUPLICATE", "STALE_VERSION");
    }

    private String token(String scope) {
        return admin.post("/api-tokens", "{\"name\":\"%s\",\"scopes\":[\"%s\"]}".formatted(Caller.unique("ERP"), scope))
                .path("data.secret");
    }

    /** Numbers of this run only. */
    private static String erp() {
        return Caller.unique("SAP") + "-";
    }

    private static String here() {
        return "BASE=" + TestedOpenMes.url().toString().replaceFirst("/$", "");
    }

    /** The codes of what was refused; whatever else is complained about is told as it is. */
    private static List<String> refusals(Guide.Run run) {
        return run.complaints().stream()
                .map(line -> line.startsWith("{\"code\"") ? JsonPath.from(line).getString("code") : line)
                .toList();
    }

    private static boolean isThere(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
