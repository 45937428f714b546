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
        var found = list + "?search=" + family.toUpperCase() + "&sort=";

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
