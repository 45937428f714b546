package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;
import static org.openmes.api.Refusals.expectFields;

import org.junit.jupiter.api.Test;

/** Tokens of programs (spec 14.2; Appendix C 32). */
class ApiTokensApiIT {
    private final Caller admin = Caller.admin();

    @Test
    void it_is_told_that_a_token_waits_for_its_owner_to_change_the_password() {
        var username = Caller.unique("erp");
        var owner = admin.create("/users", """
                {"name":"ERP","username":"%s","email":"%s@plant.example","role":"Supervisor","all_lines":true,
                 "password":"%s","password_confirmation":"%s"}""".formatted(username, username, Caller.PASSWORD, Caller.PASSWORD));
        var json = "{\"name\":\"ERP\",\"scopes\":[\"issues:read\"],\"owner_id\":%d}".formatted(owner);

        assertThat(admin.post("/api-tokens", json).jsonPath().getString("message"))
                .isEqualTo("The token cannot be used before %s has changed the password".formatted(username));
        admin.patch("/users/" + owner, "{\"force_password_change\":false}");
        assertThat(admin.post("/api-tokens", json).jsonPath().getString("message"))
                .isNull();
    }

    @Test
    void a_token_does_what_it_is_for_and_nothing_else() {
        var erp = token("\"work-orders:write\",\"reports:read\"", "").caller();

        assertThat(erp.get("/work-orders").statusCode()).isEqualTo(200);
        assertThat(erp.get("/analytics/overview").statusCode()).isEqualTo(200);
        var refused = erp.get("/users");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("FORBIDDEN");
        assertThat(refused.jsonPath().getString("message")).endsWith("admin");
        assertThat(erp.post("/lines", "{\"code\":\"x\",\"name\":\"x\"}")
                        .jsonPath()
                        .getString("message"))
                .endsWith("master-data:write");
        assertThat(erp.get("/issues").jsonPath().getString("message")).endsWith("issues:read");
    }

    @Test
    void it_has_no_more_rights_than_its_owner_has_now() {
        var owner = admin.person("Supervisor");
        var id = admin.get("/users?search=" + owner).jsonPath().getLong("data[0].id");
        var program = token("\"admin\"", ",\"owner_id\":" + id).caller();
        assertThat(program.get("/users").statusCode()).isEqualTo(403);
        assertThat(program.get("/work-orders").statusCode()).isEqualTo(200);
        assertThat(program.get("/product-types").statusCode()).isEqualTo(200);

        admin.patch("/users/" + id, "{\"role\":\"Operator\"}");
        assertThat(program.get("/product-types").statusCode()).isEqualTo(403);

        admin.patch("/users/" + id, "{\"is_active\":false}");
        assertThat(program.get("/work-orders").statusCode()).isEqualTo(401);
        admin.patch("/users/" + id, "{\"is_active\":true}");
        assertThat(program.get("/work-orders").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_is_used_so_often_a_minute_and_told_how_often_it_still_may() {
        var program = token("\"issues:read\"", ",\"requests_per_minute\":2").caller();

        var first = program.get("/issues");
        var second = program.get("/issues");
        var third = program.get("/issues");

        assertThat(first.header("X-RateLimit-Limit")).isEqualTo("2");
        assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("1");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.header("X-RateLimit-Remaining")).isEqualTo("0");
        expect(third, 429, "RATE_LIMITED");
        assertThat(third.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(Long.parseLong(third.header("Retry-After"))).isBetween(1L, 60L);
        assertThat(Long.parseLong(third.header("X-RateLimit-Reset")))
                .isGreaterThanOrEqualTo(Long.parseLong(first.header("X-RateLimit-Reset")));
    }

    @Test
    void a_token_without_limit_of_its_own_has_that_of_the_settings() {
        var program = token("\"issues:read\"", "");
        assertThat(admin.get("/api-tokens/" + program.id()).jsonPath().getMap("data"))
                .containsEntry("requests_per_minute", null);
        assertThat(program.caller().get("/issues").header("X-RateLimit-Limit")).isNull();

        admin.patch("/settings", "{\"api_requests_per_minute\":100000}");
        try {
            assertThat(program.caller().get("/issues").header("X-RateLimit-Limit"))
                    .isEqualTo("100000");
        } finally {
            admin.patch("/settings", "{\"api_requests_per_minute\":0}");
        }
    }

    @Test
    void the_secret_is_told_once_and_nothing_else_shows_it() {
        var token = token("\"issues:read\"", "");

        var read = admin.get("/api-tokens/" + token.id());
        assertThat(read.asString()).doesNotContain(token.secret());
        assertThat(read.jsonPath().getString("data.prefix"))
                .hasSize(12)
                .isEqualTo(token.secret().substring(0, 12));
        assertThat(read.jsonPath().getString("data.expires_at")).isNotNull();
        assertThat(admin.get("/audit-logs/entity?entity_type=ApiToken&entity_id=" + token.id())
                        .asString())
                .contains("created")
                .doesNotContain(token.secret());
    }

    @Test
    void a_revoked_token_ends_at_once_and_a_logout_ends_only_its_own() {
        var other = token("\"issues:read\"", "");
        var token = token("\"issues:read\"", "");
        Caller.admin().request().post("/api/auth/logout");
        assertThat(token.caller().get("/issues").statusCode()).isEqualTo(200);

        assertThat(admin.delete("/api-tokens/" + token.id()).statusCode()).isEqualTo(200);

        assertThat(token.caller().get("/issues").statusCode()).isEqualTo(401);
        assertThat(other.caller().request().post("/api/auth/logout").statusCode())
                .isEqualTo(200);
        assertThat(other.caller().get("/issues").statusCode()).isEqualTo(401);
        assertThat(admin.get("/users").statusCode()).isEqualTo(200);
        assertThat(admin.get("/api-tokens").jsonPath().getList("data.id", Long.class))
                .doesNotContain(token.id(), other.id());
        assertThat(admin.get("/api-tokens?include_inactive=true").jsonPath().getList("data.id", Long.class))
                .contains(token.id(), other.id());
    }

    @Test
    void it_is_not_renewed() {
        var answer = token("\"admin\"", "").caller().request().post("/api/auth/refresh");

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void it_may_be_bound_to_addresses() {
        var here = token("\"issues:read\"", ",\"allowed_ips\":[\"127.0.0.0/8\",\"::1\"]")
                .caller();
        var elsewhere =
                token("\"issues:read\"", ",\"allowed_ips\":[\"192.0.2.7\"]").caller();

        assertThat(here.get("/issues").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/issues").statusCode()).isEqualTo(401);
    }

    @Test
    void what_is_wrong_is_told_by_field() {
        expectFields(admin.post("/api-tokens", """
                        {"name":" ","scopes":["work-orders:fly"],"expires_at":"2020-01-01T00:00:00Z",
                         "allowed_ips":["10.0.0.0/99"],"owner_id":999999999}"""), "name", "scopes", "expires_at", "allowed_ips", "owner_id");
        expectFields(admin.post("/api-tokens", "{\"name\":\"x\",\"scopes\":[]}"), "scopes");
    }

    @Test
    void the_ledger_names_the_token_by_which_something_was_done() {
        var token = token("\"master-data:write\"", "");
        var line = token.caller().create("/lines", "{\"code\":\"%s\",\"name\":\"x\"}".formatted(Caller.unique("L")));

        assertThat(admin.get("/audit-logs/entity?entity_type=Line&entity_id=" + line)
                        .jsonPath()
                        .getString("data[0].via"))
                .isEqualTo("API (" + token.name() + ")");
    }

    private record Token(long id, String name, String secret) {
        Caller caller() {
            return Caller.withToken(secret);
        }
    }

    private Token token(String scopes, String more) {
        var name = Caller.unique("program");
        var answer = admin.post("/api-tokens", "{\"name\":\"%s\",\"scopes\":[%s]%s}".formatted(name, scopes, more));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return new Token(
                answer.jsonPath().getLong("data.id"), name, answer.jsonPath().getString("data.secret"));
    }
}
