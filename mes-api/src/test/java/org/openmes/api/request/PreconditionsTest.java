package org.openmes.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.setting.Settings;
import org.openmes.shared.ErrorCode;

class PreconditionsTest {
    private boolean required;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '\'',
            value = {
                "-                | - | -  | 409",
                "-                | 3 | 3  | 409",
                "\"3.abc\"        | - | 3  | 412",
                "\"3\"            | - | 3  | 412",
                "W/\"3.abc-gzip\" | - | 3  | 412",
                "\"2.a\", \"4.b\" | - | 4  | 412",
                "\"other\"        | - | -1 | 412",
                "*                | - | -  | 412",
                "*                | 3 | 3  | 409",
                "\"3.abc\"        | 3 | 3  | 412",
                "\"3.abc\"        | 2 | 2  | 409",
                "\"3.abc\"        | 4 | 3  | 412",
            })
    void the_older_of_header_and_body_must_still_hold(String ifMatch, Long inBody, Long expected, int statusOfStale) {
        var preconditions = ifMatch == null ? of("PATCH") : of("PATCH", "If-Match", ifMatch);

        assertThat(preconditions.expectedVersion(inBody)).isEqualTo(expected);
        assertThat(preconditions.statusOfStale()).isEqualTo(statusOfStale);
    }

    @Test
    void of_several_tags_the_one_that_matches_is_enough() {
        var preconditions = of("PATCH", "If-Match", "\"2.a\", \"9.b\", \"other\"");
        assertThat(preconditions.expectedVersion()).isEqualTo(9);

        assertThat(preconditions.alsoAllows(3)).isFalse();
        assertThat(preconditions.alsoAllows(2)).isTrue();

        assertThat(preconditions.expectedVersion()).isEqualTo(2);
        assertThat(preconditions.alsoAllows(9)).isFalse();
    }

    @Test
    void an_empty_header_is_malformed_and_not_left_out() {
        assertThatExceptionOfType(RequestRefusal.class)
                .isThrownBy(() -> of("PATCH", "If-Match", " ").expectedVersion(3L));
        assertThat(of("PATCH", "If-None-Match", "x").expectedVersion(3L)).isEqualTo(3);
    }

    @Test
    void what_is_no_list_of_tags_is_malformed() {
        assertThatExceptionOfType(RequestRefusal.class)
                .isThrownBy(() -> of("PATCH", "If-Match", "3").expectedVersion())
                .matches(refusal -> refusal.code() == ErrorCode.MALFORMED);
    }

    @Test
    void a_plant_may_insist_on_a_version_for_changes_but_not_for_actions() {
        required = true;

        assertThatExceptionOfType(RequestRefusal.class)
                .isThrownBy(() -> of("DELETE").expectedVersion())
                .matches(refusal -> refusal.status() == 428);
        assertThat(of("PATCH").expectedVersion(3L)).isEqualTo(3);
        assertThat(of("POST").expectedVersion()).isNull();
    }

    private Preconditions of(String method, String... headers) {
        var preconditions = new Preconditions();
        preconditions.request = FakeRequest.of(method, headers);
        preconditions.settings = new Settings() {
            @Override
            public boolean apiRequireIfMatch() {
                return required;
            }
        };
        return preconditions;
    }
}
