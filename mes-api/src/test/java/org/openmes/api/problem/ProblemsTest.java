package org.openmes.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.api.request.FakeRequest;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.RepeatedRequestException;
import org.openmes.shared.ValidationException;

class ProblemsTest {
    @Test
    void a_refusal_becomes_a_problem() {
        var problem = Problems.of(new NotFoundException("Line", 7), 404, FakeRequest.of("GET", "X-Request-Id", "r1"));

        assertThat(problem)
                .isEqualTo(new Problem(
                        "urn:openmes:problem:not-found",
                        "Not Found",
                        404,
                        "Line 7 does not exist",
                        "NOT_FOUND",
                        "Line 7 does not exist",
                        Map.of(),
                        "r1"));
    }

    @Test
    void reasons_of_fields_stand_under_their_names_only() {
        var problem = Problems.of(ValidationException.of("page", "validation.at_least", 1), 422, FakeRequest.of("GET"));

        assertThat(problem.detail()).isEqualTo("Some fields need attention");
        assertThat(problem.errors()).isEqualTo(Map.of("page", List.of("must be at least 1")));
    }

    @Test
    void status_422_always_has_errors() {
        var problem = Problems.of(RepeatedRequestException.otherRequest(), 422, FakeRequest.of("POST"));

        assertThat(problem.errors()).containsOnlyKeys("idempotency_key");
    }

    @Test
    void a_refusal_is_found_however_deeply_it_is_wrapped() {
        var fault = new EJBException(new IllegalStateException(new NotFoundException("Line", 7)));

        assertThat(Faults.refusalIn(fault))
                .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThat(Faults.refusalIn(new IllegalStateException())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "08006,UNAVAILABLE",
        "57P01,UNAVAILABLE",
        "40001,UNAVAILABLE",
        "53300,UNAVAILABLE",
        "22021,VALIDATION",
        "23505,DUPLICATE"
    })
    void faults_of_the_database_mean_something_to_the_caller(String state, ErrorCode code) {
        assertThat(Faults.refusalIn(new RuntimeException(new SQLException("no", state))))
                .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo(code));
    }

    @Test
    void other_faults_of_the_database_are_ours() {
        assertThat(Faults.refusalIn(new SQLException("no such column", "42703")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Detail: Key (username)=(eve) already exists.                 | username",
                "Detail: Key (lower(code::text))=(l1) already exists.         | code",
                "Detail: Key (line_id, lower((code)::text))=(1, x) already..  | code",
                "violates unique constraint \"uk_line_code\"                  | line_code",
                "nothing known                                                | key",
            })
    void the_field_of_a_duplicate_is_read_from_the_message(String message, String field) {
        assertThat(DatabaseFaults.field(message)).isEqualTo(field);
    }
}
