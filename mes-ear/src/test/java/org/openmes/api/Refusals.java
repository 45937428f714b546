package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.SQLException;

/** What every refusal looks like (spec 0.9, 17.1). */
final class Refusals {
    private Refusals() {}

    /** Expects a problem with this status and code, which says nothing about the inside. */
    static void expect(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.jsonPath().getString("type"))
                .isEqualTo("urn:openmes:problem:" + code.toLowerCase().replace('_', '-'));
        assertThat(answer.jsonPath().getString("request_id")).isNotBlank();
        assertThat(answer.asString()).doesNotContain("Exception", "at org.");
    }

    /** As {@link #expect}, and the request has left neither an entry of the ledger nor an event: nothing was changed. */
    static void expectNothingDone(Response answer, int status, String code) {
        expect(answer, status, code);
        try (var ledger = new Ledger()) {
            assertThat(ledger.traces(answer.header("X-Request-Id"))).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Expects VALIDATION with a reason under exactly these fields. */
    static void expectFields(Response answer, String... fields) {
        expect(answer, 422, "VALIDATION");
        assertThat(answer.jsonPath().<String, Object>getMap("errors")).containsOnlyKeys(fields);
    }
}
