package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmes.testing.TestedOpenMes;

/**
 * The code that the guide gives to modules of Odoo sends orders as its table says. It runs as it is written; stand-ins take
 * the place of Odoo and of the library for HTTP. Needs python3; where it is missing the test is skipped with the reason,
 * unless shell=required.
 */
class OdooGuideApiIT {
    private static final String BEFORE = "2031-04-19T08:00:00";
    private static final String AFTER = "2031-04-21T08:00:00";
    private static final String DEADLINE = "2031-04-30T22:30:00";

    private final Caller admin = Caller.admin();
    private final String productType = Caller.unique("TIRE");
    private final String number = Caller.unique("WH/MO/");

    @TempDir
    Path folder;

    @BeforeEach
    void aProduct() {
        Programs.need("python3");
        admin.create("/product-types", "{\"code\":\"%s\",\"name\":\"Passenger car tire\"}".formatted(productType));
    }

    @Test
    void changed_orders_are_sent_field_by_field() throws Exception {
        send(
                order("/urgent", "confirmed", AFTER, "\"priority\":\"1\",\"date_deadline\":\"" + DEADLINE + "\""),
                order("/plain", "progress", AFTER, "\"date_finished\":\"2031-05-02T09:00:00\",\"origin\":false"));

        var urgent = sent("/urgent");
        assertThat(urgent.getString("data.product_type.code")).isEqualTo(productType);
        assertThat(urgent.getString("data.product_name")).isEqualTo("[P-225] Tire");
        assertThat(urgent.getInt("data.planned_qty")).isEqualTo(20);
        assertThat(urgent.getInt("data.priority")).isEqualTo(5);
        assertThat(urgent.getString("data.due_date"))
                .as("in the zone of the plant")
                .isEqualTo("2031-05-01");
        assertThat(urgent.getString("data.external_ref")).isEqualTo(externalRef("/urgent"));
        assertThat(urgent.getMap("data.extra_data")).isEqualTo(Map.of("origin", "S00017"));
        var plain = sent("/plain");
        assertThat(plain.getInt("data.priority")).isEqualTo(3);
        assertThat(plain.getString("data.due_date")).isEqualTo("2031-05-02");
        assertThat(plain.getString("data.extra_data.origin")).isNull();
    }

    @Test
    void what_odoo_does_not_know_stays_as_it_was_set_here() throws Exception {
        send(order("/dateless", "confirmed", AFTER, ""));
        admin.patch("/work-orders/" + sent("/dateless").getLong("data.id"), "{\"due_date\":\"2031-06-01\"}");

        send(order("/dateless", "confirmed", AFTER, "\"product_qty\":30.0"));

        assertThat(sent("/dateless").getString("data.due_date")).isEqualTo("2031-06-01");
        assertThat(sent("/dateless").getInt("data.planned_qty")).isEqualTo(30);
    }

    @Test
    void others_are_left_alone() throws Exception {
        send(order("/old", "confirmed", BEFORE, ""), order("/done", "done", AFTER, ""));

        expect(answer("/old"), 404, "NOT_FOUND");
        expect(answer("/done"), 404, "NOT_FOUND");
    }

    @Test
    void a_refusal_is_noted_at_the_order_and_the_next_is_sent() throws Exception {
        var noted = send(
                order("/nothing", "confirmed", AFTER, "\"product_qty\":0.0"), order("/next", "confirmed", AFTER, ""));

        assertThat(noted).singleElement().asString().startsWith(number + "/nothing: ");
        assertThat(sent("/next").getString("data.status")).isEqualTo("PENDING");
    }

    private List<String> send(String... orders) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("guide.py"), Guide.read("odoo.md").only("python"));
        for (var standIn : List.of("requests.py", "run.py")) {
            try (var file = OdooGuideApiIT.class.getResourceAsStream("odoo/" + standIn)) {
                Files.copy(file, folder.resolve(standIn), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var run = Programs.run(
                folder,
                "[" + String.join(",", orders) + "]",
                "python3",
                "run.py",
                TestedOpenMes.url().toString().replaceFirst("/$", ""),
                admin.token());
        assertThat(run.complaints()).isEmpty();
        assertThat(run.status()).isZero();
        return run.output();
    }

    /** An order of Odoo; a field that is told twice counts as it is told last. */
    private String order(String suffix, String state, String changedAt, String more) {
        return """
                {"id":%s,"name":"%s","state":"%s","write_date":"%s","date_deadline":false,"date_finished":false,
                 "product_id":{"default_code":"%s","display_name":"[P-225] Tire"},"product_qty":20.0,"priority":"0",
                 "origin":"S00017"%s}""".formatted(
                externalRef(suffix), number + suffix, state, changedAt, productType, more.isEmpty() ? "" : "," + more);
    }

    private String externalRef(String suffix) {
        return Integer.toUnsignedString((number + suffix).hashCode());
    }

    private JsonPath sent(String suffix) {
        return answer(suffix).jsonPath();
    }

    private Response answer(String suffix) {
        return admin.request()
                .urlEncodingEnabled(false)
                .get("/api/v1/work-orders/by-no/" + (number + suffix).replace("/", "%2F"));
    }
}
