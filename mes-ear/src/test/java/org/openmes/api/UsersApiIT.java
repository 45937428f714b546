package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expectFields;

import org.junit.jupiter.api.Test;

/** Accounts as a whole and in part (spec 9.3, 17.1). */
class UsersApiIT {
    private final Caller admin = Caller.admin();

    @Test
    void a_person_is_replaced_only_with_everything_a_person_needs() {
        var name = Caller.unique("person");
        var user =
                "/users/" + admin.create("/users", """
                {"name":"%s","username":"%s","email":"%s@plant.example","password":"%s",
                 "password_confirmation":"%s","role":"Operator"}""".formatted(name, name, name, Caller.PASSWORD, Caller.PASSWORD));

        expectFields(admin.put(user, "{\"role\":\"Operator\"}"), "name", "username");
        expectFields(admin.put(user, "{\"name\":\"Ann\",\"username\":\"%s\"}".formatted(name)), "email", "role");
        expectFields(
                admin.put(user, "{\"name\":\"Ann\",\"username\":\"%s\",\"role\":\"Operator\"}".formatted(name)),
                "email");
        assertThat(admin.get(user).jsonPath().getString("data.name")).isEqualTo(name);

        var replaced = admin.put(
                user,
                "{\"name\":\"Ann\",\"username\":\"%s\",\"role\":\"Supervisor\",\"email\":\"ann-%s@plant.example\"}"
                        .formatted(name, name));
        assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
        assertThat(admin.patch(user, "{\"name\":\"Anna\"}").jsonPath().getString("data.role"))
                .isEqualTo("Supervisor");
    }

    @Test
    void a_terminal_needs_neither_role_nor_address_and_keeps_the_one_it_has() {
        var line = admin.create("/lines", "{\"code\":\"%s\",\"name\":\"x\"}".formatted(Caller.unique("L")));
        var station = admin.create(
                "/lines/" + line + "/workstations", "{\"code\":\"%s\",\"name\":\"x\"}".formatted(Caller.unique("W")));
        var name = Caller.unique("terminal");
        var user = "/users/"
                + admin.create("/users", """
                {"name":"%s","username":"%s","email":"%s@plant.example","password":"%s","password_confirmation":"%s",
                 "account_type":"WORKSTATION","workstation_id":%d}""".formatted(name, name, name, Caller.PASSWORD, Caller.PASSWORD, station));

        var replaced = admin.put(user, "{\"name\":\"Drum\",\"username\":\"%s\"}".formatted(name));

        assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
        assertThat(replaced.jsonPath().getString("data.name")).isEqualTo("Drum");
        assertThat(replaced.jsonPath().getString("data.email")).isEqualTo(name + "@plant.example");
        assertThat(replaced.jsonPath().getString("data.role")).isEqualTo("Operator");
        var given = admin.patch(user, "{\"role\":\"Supervisor\"}");
        assertThat(given.jsonPath().getString("data.role")).isEqualTo("Operator");
        assertThat(given.jsonPath().getList("meta.ignored", String.class)).containsExactly("role");
    }

    @Test
    void what_such_an_account_does_not_have_is_told() {
        var name = Caller.unique("person");
        var person = """
                {"name":"%s","username":"%s","email":"%s@plant.example","password":"%s",
                 "password_confirmation":"%s","role":"Operator",""".formatted(name, name, name, Caller.PASSWORD, Caller.PASSWORD);

        expectFields(
                admin.post("/users", person + "\"all_lines\":true,\"workstation_id\":1}"),
                "all_lines",
                "workstation_id");
        expectFields(
                admin.post("/users", person.replace(Caller.PASSWORD, " ".repeat(8)) + "\"all_lines\":false}"),
                "password");
    }
}
