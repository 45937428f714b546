package org.openmes.web;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.openmes.testing.TestedOpenMes;

/** Accounts for the tests of pages, made and changed by the Admin over the API. */
final class Accounts {
    static final String PASSWORD = "Given-by-Admin-1";

    private Accounts() {}

    /** An account under a name that no other test has. */
    record Account(long id, String username) {
        void change(Map<String, ?> fields) {
            admin().body(fields).patch("users/" + id).then().statusCode(200);
        }
    }

    static Account operator(boolean mustChangePassword, boolean active) {
        var username = "op" + UUID.randomUUID().toString().substring(0, 8);
        var fields = Map.of(
                "name", "Olga Operator",
                "username", username,
                "email", username + "@plant.example",
                "role", "Operator",
                "password", PASSWORD,
                "password_confirmation", PASSWORD,
                "force_password_change", mustChangePassword,
                "is_active", active);
        long id = admin().body(fields)
                .post("users")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("data.id");
        return new Account(id, username);
    }

    private static RequestSpecification admin() {
        var credentials = Map.of(
                "username", TestedOpenMes.adminUsername(),
                "password", TestedOpenMes.adminPassword());
        String token = given().contentType("application/json")
                .body(credentials)
                .post(TestedOpenMes.url() + "api/auth/login")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("token");
        return given().baseUri(TestedOpenMes.url() + "api/v1/")
                .contentType("application/json")
                .header("Authorization", "Bearer " + token);
    }
}
