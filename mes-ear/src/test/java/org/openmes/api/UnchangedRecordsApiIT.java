package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a record has already changes nothing of it: no version, no entry in the ledger, no event (spec 17.1). */
class UnchangedRecordsApiIT {
    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Line            | /lines         | {"code":"%1$s","name":"%1$s","description":"x"}
            ProductType     | /product-types | {"code":"%1$s","name":"%1$s","unit_of_measure":"kg","qty_decimals":2}
            IssueType       | /issue-types   | {"code":"%1$s","name":"%1$s","severity":"LOW","is_blocking":false}
            Shift           | /shifts        | {"name":"%1$s","start_time":"06:00","end_time":"14:00","days_of_week":[1,2]}
            LineStatus      | /line-statuses | {"name":"%1$s","color":"#123456","sort_order":7}
            Webhook         | /webhooks      | {"name":"%1$s","url":"https://r.example/","events":["issue.created","batch.completed"],"headers":[{"name":"Authorization","value":"Basic x"}],"is_active":false}
            User            | /users         | {"name":"%1$s","username":"%1$s","email":"%1$s@plant.example","password":"%2$s","password_confirmation":"%2$s","role":"Operator"}
            """)
    void a_record_of_the_set_up_that_is_given_as_it_is_stays_as_it_is(String kind, String list, String body) {
        var given = body.formatted(Caller.unique("Same"), Caller.PASSWORD);
        var id = admin.create(list, given);
        var record = list + "/" + id;
        var again = given.replaceAll(",\"password.*?\":\".*?\"", "");

        expectNothingOf(kind, id, record, () -> admin.put(record, again));
        expectNothingOf(kind, id, record, () -> admin.patch(record, again));
        var before = tag(record);
        admin.patch(record, "{\"name\":\"%s\"}".formatted(Caller.unique("Other")));
        assertThat(tag(record)).as("tag after a change").isNotEqualTo(before);
        assertThat(admin.delete(record).statusCode()).isEqualTo(200);
    }

    @Test
    void what_belongs_to_a_line_stays_as_it_is_when_it_is_given_again() {
        var line = "/lines/" + plant.buildingLine();
        var station = "{\"code\":\"%s\",\"name\":\"Drum\"}".formatted(Caller.unique("DRUM"));
        var stationId = admin.create(line + "/workstations", station);
        var statuses = "{\"statuses\":[{\"name\":\"Rolls\",\"color\":\"#123456\"}]}";
        var types = "{\"ids\":[" + plant.productType + "]}";
        var people = "{\"ids\":[" + admin.get(line + "/users").jsonPath().getLong("data[0].id") + "]}";
        admin.put(line + "/statuses", statuses);
        admin.put(line + "/product-types", types);
        admin.put(line + "/users", people);

        var drum = "/workstations/" + stationId;
        expectNothingOf("Workstation", stationId, drum, () -> admin.put(drum, station));
        expectNothingOf("Line", plant.buildingLine(), line, () -> admin.put(line + "/statuses", statuses));
        expectNothingOf("Line", plant.buildingLine(), line, () -> admin.put(line + "/product-types", types));
        expectNothingOf("Line", plant.buildingLine(), line, () -> admin.put(line + "/users", people));
        assertThat(admin.delete(drum).statusCode()).isEqualTo(200);
    }

    @Test
    void a_template_and_an_order_stay_as_they_are_when_they_are_given_again() {
        var template = admin.get("/process-templates?product_type_id=" + plant.productType)
                .jsonPath()
                .getLong("data[0].id");
        var name = admin.get("/process-templates/" + template).jsonPath().getString("data.name");
        var order = plant.order(10, 3);
        var path = "/work-orders/" + order;
        var number = plant.orderNo(order);

        expectNothingOf(
                "ProcessTemplate",
                template,
                "/process-templates/" + template,
                () -> admin.patch("/process-templates/" + template, "{\"name\":\"%s\"}".formatted(name)));
        expectNothingOf(
                "WorkOrder",
                order,
                path,
                () -> admin.put(path, "{\"order_no\":\"%s\",\"planned_qty\":10}".formatted(number)));
        expectNothingOf(
                "WorkOrder", order, path, () -> admin.put("/work-orders/by-no/" + number, "{\"planned_qty\":10}"));
    }

    @Test
    void a_kind_of_problem_is_switched_off_once() {
        var code = Caller.unique("OFF");
        var id = admin.create(
                "/issue-types",
                "{\"code\":\"%1$s\",\"name\":\"%1$s\",\"severity\":\"LOW\",\"is_blocking\":false}".formatted(code));
        var type = "/issue-types/" + id;
        assertThat(admin.delete(type).statusCode()).isEqualTo(200);

        expectNothingOf("IssueType", id, type, () -> admin.delete(type));
    }

    private void expectNothingOf(String kind, long id, String record, Supplier<Response> write) {
        var tag = tag(record);
        var traces = traces(kind, id);

        var answer = write.get();

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(tag(record)).as("tag of %s", record).isEqualTo(tag);
        assertThat(traces(kind, id)).as("entries and events of %s", record).isEqualTo(traces);
    }

    private String tag(String record) {
        return admin.get(record).header("ETag");
    }

    /** How many entries the ledger has of the record, and how many events were told of it. */
    private String traces(String kind, long id) {
        var query = "/entity?entity_type=" + kind + "&entity_id=" + id;
        return admin.get("/audit-logs" + query).jsonPath().getString("meta.total") + " and "
                + admin.get("/event-logs" + query).jsonPath().getString("meta.total");
    }
}
