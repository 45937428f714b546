package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        Programs.need("bash", "curl", "jq");
    }

    @Test
    void the_first_order_and_those_of_another_system() throws Exception {
        var reader = admin.person("Admin");
        var guide = Guide.read("first-order.md", "orders.md");

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
        assertThat(run.output()).containsSubsequence(guide.promises());
        assertThat(withoutIds(run.output()))
                .containsSequence(withoutIds(guide.only("json").lines().toList()));
        assertThat(refusals(run)).containsExactly("STEP_ORDER", "WORK_ORDER_BLOCKED");
    }

    @Test
    void after_a_timeout() throws Exception {
        var guide = Guide.read("timeouts.md");

        var run = guide.run(Map.of(BASE, here(), TOKEN, "TOKEN=" + token("work-orders:write"), "TIME-", erp()));

        assertThat(run.status()).isZero();
        assertThat(run.complaints()).isEmpty();
        assertThat(run.output())
                .containsSubsequence(guide.promises())
                .contains("201 ", "the same order", "it is there", "DUPLICATE", "STALE_VERSION");
    }

    @ParameterizedTest
    @CsvSource({"erp.md,ERP-", "sap.md,SAP-", "odoo.md,WH%2FMO%2F"})
    void orders_in_and_results_out(String page, String number) throws Exception {
        var plant = new TirePlant(admin);
        var guide = Guide.read(page);
        var unique = Caller.unique("X") + "-";

        var run = guide.run(Map.of(
                BASE,
                here(),
                TOKEN,
                "TOKEN=" + token("work-orders:write", "events:read"),
                "BUILD-01",
                admin.get("/lines/" + plant.buildingLine()).jsonPath().getString("data.code"),
                "TIRE-PCR",
                admin.get("/product-types/" + plant.productType).jsonPath().getString("data.code"),
                number,
                unique));

        assertThat(run.status()).isZero();
        assertThat(run.complaints()).isEmpty();
        assertThat(run.output())
                .containsSubsequence(guide.promises().stream()
                        .map(promise -> promise.replace(number, unique).replace("WH/MO/", unique))
                        .toList());
    }

    private String token(String... scopes) {
        var json = Stream.of(scopes).collect(Collectors.joining("\",\"", "\"", "\""));
        return admin.post("/api-tokens", "{\"name\":\"%s\",\"scopes\":[%s]}".formatted(Caller.unique("ERP"), json))
                .path("data.secret");
    }

    /** Numbers of this run only. */
    private static String erp() {
        return Caller.unique("TIME") + "-";
    }

    /** Keys differ from plant to plant. */
    private static List<String> withoutIds(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("\"id\":\\d+", "\"id\":…"))
                .toList();
    }

    private static String here() {
        return "BASE=" + TestedOpenMes.url().toString().replaceFirst("/$", "");
    }

    /** The codes of what was refused; whatever else is complained about is told as it is. */
    private static List<String> refusals(Programs.Run run) {
        return run.complaints().stream()
                .map(line -> line.startsWith("{\"code\"") ? JsonPath.from(line).getString("code") : line)
                .toList();
    }
}
