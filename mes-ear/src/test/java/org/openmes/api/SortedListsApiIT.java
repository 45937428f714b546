package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expectFields;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of the set-up are searched, sorted and filtered in one way (spec 17.1, 17.11). */
class SortedListsApiIT {
    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /lines         | {"code":"%1$s%2$d","name":"%1$s %2$d"}
            /product-types | {"code":"%1$s%2$d","name":"%1$s %2$d"}
            /issue-types   | {"code":"%1$s%2$d","name":"%1$s %2$d","severity":"LOW","is_blocking":false}
            /shifts        | {"name":"%1$s %2$d","start_time":"06:00","end_time":"14:00","days_of_week":[1]}
            /api-tokens    | {"name":"%1$s %2$d","scopes":["issues:read"]}
            /webhooks      | {"name":"%1$s %2$d","url":"https://r.example/","events":["issue.created"],"is_active":false}
            /users         | {"name":"%1$s %2$d","username":"%1$s%2$d","email":"%1$s%2$d@plant.example","password":"%3$s","password_confirmation":"%3$s","role":"Operator"}
            """)
    void records_are_found_by_part_of_their_name_and_sorted_both_ways(String list, String body) {
        var family = Caller.unique("Sorted");
        for (var number : new int[] {2, 3, 1}) {
            admin.create(list, body.formatted(family, number, Caller.PASSWORD));
        }
        var found = list + "?include_inactive=true&search=" + family.toUpperCase() + "&sort=";

        assertThat(names(found + "name")).containsExactly(family + " 1", family + " 2", family + " 3");
        assertThat(names(found + "-name")).containsExactly(family + " 3", family + " 2", family + " 1");
        assertThat(names(found + "-id&page=2&per_page=2")).containsExactly(family + " 2");
        expectFields(admin.get(found + "colour"), "sort");
    }

    @Test
    void versions_of_a_template_are_sorted_by_their_number() {
        admin.create(
                "/process-templates",
                "{\"product_type_id\":%d,\"name\":\"Next\",\"steps\":[{\"name\":\"Mix\"}]}"
                        .formatted(plant.productType));
        var list = "/process-templates?product_type_id=" + plant.productType;

        assertThat(admin.get(list + "&sort=template_version").jsonPath().getList("data.template_version"))
                .isEqualTo(List.of(1, 2));
        assertThat(admin.get(list + "&sort=-template_version").jsonPath().getList("data.template_version"))
                .isEqualTo(List.of(2, 1));
        assertThat(names(list + "&search=nex")).containsExactly("Next");
    }

    @Test
    void workstations_of_a_line_are_found_sorted_and_left_out_when_they_are_switched_off() {
        var stations = "/lines/" + plant.buildingLine() + "/workstations";
        admin.patch("/workstations/" + plant.stations.get(1), "{\"name\":\"Drum-2\",\"is_active\":false}");
        admin.patch("/workstations/" + plant.stations.get(2), "{\"name\":\"Drum-1\"}");

        assertThat(names(stations)).containsExactly("Drum-1");
        assertThat(names(stations + "?include_inactive=true&sort=name")).containsExactly("Drum-1", "Drum-2");
        assertThat(names(stations + "?include_inactive=true&sort=-name&per_page=1"))
                .containsExactly("Drum-2");
        assertThat(names(stations + "?include_inactive=true&search=RUM-2")).containsExactly("Drum-2");
        expectFields(admin.get(stations + "?sort=colour"), "sort");
    }

    @Test
    void board_statuses_of_a_line_are_found_and_sorted() {
        var statuses = "/lines/" + plant.buildingLine() + "/statuses";
        admin.put(statuses, """
                {"statuses":[{"name":"Waits for rubber","color":"#111111","sort_order":1},
                             {"name":"In the press","color":"#222222","sort_order":2}]}""");

        assertThat(names(statuses)).containsExactly("Waits for rubber", "In the press");
        assertThat(names(statuses + "?sort=name")).containsExactly("In the press", "Waits for rubber");
        assertThat(names(statuses + "?search=PRESS")).containsExactly("In the press");
        assertThat(names(statuses + "?page=2&per_page=1")).containsExactly("In the press");
        assertThat(names("/line-statuses?sort=-sort_order&search=do")).containsExactly("Done", "Todo");
        expectFields(admin.get("/line-statuses?sort=colour"), "sort");
    }

    @Test
    void people_and_product_types_of_a_line_are_found_and_sorted() {
        var line = "/lines/" + plant.buildingLine();
        admin.put(line + "/product-types", "{\"ids\":[" + plant.productType + "]}");

        assertThat(admin.get(line + "/users?sort=role").jsonPath().getList("data.role"))
                .containsExactly("Operator", "Supervisor");
        assertThat(admin.get(line + "/users?sort=-role&per_page=1").jsonPath().getList("data.role"))
                .containsExactly("Supervisor");
        assertThat(names(line + "/users?search=OPERATOR")).hasSize(1);
        assertThat(names(line + "/product-types?search=passenger&sort=-code")).containsExactly("Passenger car tire");
        assertThat(names(line + "/product-types?search=truck")).isEmpty();
        expectFields(admin.get(line + "/users?sort=colour"), "sort");
        expectFields(admin.get(line + "/product-types?sort=colour"), "sort");
    }

    @Test
    void batches_of_an_order_can_be_read_page_by_page() {
        var order = plant.acceptedOrder(10);
        plant.batch(order, 4);
        plant.batch(order, 6);
        var batches = "/work-orders/" + order + "/batches";

        assertThat(admin.get(batches).jsonPath().getList("data.batch_number")).isEqualTo(List.of(1, 2));
        var second = admin.get(batches + "?page=2&per_page=1").jsonPath();
        assertThat(second.getList("data.batch_number")).isEqualTo(List.of(2));
        assertThat(second.getInt("meta.total")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lines", "/product-types", "/issue-types"})
    void what_is_switched_off_is_left_out_unless_it_is_asked_for(String list) {
        var name = Caller.unique("Off");
        var id = admin.create(
                list,
                "{\"code\":\"%1$s\",\"name\":\"%1$s\",\"severity\":\"LOW\",\"is_blocking\":false}".formatted(name));
        admin.patch(list + "/" + id, "{\"is_active\":false}");

        assertThat(names(list + "?search=" + name)).isEmpty();
        assertThat(names(list + "?include_inactive=true&search=" + name)).containsExactly(name);
    }

    private List<String> names(String list) {
        var answer = admin.get(list);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("data.name");
    }
}
