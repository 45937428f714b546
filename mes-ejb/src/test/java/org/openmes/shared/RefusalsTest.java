package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals with code, field and status (spec 0.9), and what everything else is built from. */
class RefusalsTest {
    @Test
    void each_code_has_the_status_of_the_table() {
        var byStatus = Arrays.stream(ErrorCode.values())
                .collect(Collectors.groupingBy(
                        ErrorCode::status, Collectors.mapping(Enum::name, Collectors.joining(" "))));

        assertThat(byStatus)
                .isEqualTo(Map.ofEntries(
                        Map.entry(400, "MALFORMED"),
                        Map.entry(401, "UNAUTHENTICATED"),
                        Map.entry(
                                403,
                                "ACCOUNT_INACTIVE PASSWORD_CHANGE_REQUIRED FORBIDDEN LINE_FORBIDDEN STEP_ROLE_REQUIRED"),
                        Map.entry(404, "NOT_FOUND"),
                        Map.entry(405, "METHOD_NOT_ALLOWED"),
                        Map.entry(406, "NOT_ACCEPTABLE"),
                        Map.entry(409, "IN_PROGRESS STALE_VERSION"),
                        Map.entry(413, "FILE_TOO_LARGE"),
                        Map.entry(415, "UNSUPPORTED_MEDIA_TYPE"),
                        Map.entry(
                                422,
                                "BAD_CREDENTIALS VALIDATION DUPLICATE STATE_NOT_ALLOWED WORK_ORDER_BLOCKED STEP_ORDER"
                                        + " QTY_EXCEEDS_PLAN IN_USE IDEMPOTENCY_CONFLICT FILE_TYPE"),
                        Map.entry(428, "PRECONDITION_REQUIRED"),
                        Map.entry(429, "RATE_LIMITED"),
                        Map.entry(500, "INTERNAL"),
                        Map.entry(503, "UNAVAILABLE")));
    }

    @Test
    void each_refusal_has_its_code() {
        assertThat(ForbiddenException.role().code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(ForbiddenException.line().code()).isEqualTo(ErrorCode.LINE_FORBIDDEN);
        assertThat(ForbiddenException.stepRole(Role.ADMIN).code()).isEqualTo(ErrorCode.STEP_ROLE_REQUIRED);
        assertThat(ForbiddenException.accountInactive().code()).isEqualTo(ErrorCode.ACCOUNT_INACTIVE);
        assertThat(ForbiddenException.passwordChangeRequired().code()).isEqualTo(ErrorCode.PASSWORD_CHANGE_REQUIRED);
        assertThat(NotFoundException.unnamed().code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(RepeatedRequestException.stillRunning().code()).isEqualTo(ErrorCode.IN_PROGRESS);
        assertThat(RepeatedRequestException.otherRequest().code()).isEqualTo(ErrorCode.IDEMPOTENCY_CONFLICT);
        assertThat(ValidationException.badCredentials().code()).isEqualTo(ErrorCode.BAD_CREDENTIALS);
        assertThat(ValidationException.duplicate("code").code()).isEqualTo(ErrorCode.DUPLICATE);
        assertThat(RuleException.inUse(3, "batches").code()).isEqualTo(ErrorCode.IN_USE);
        assertThat(new RateLimitedException(30).retryAfterSeconds()).isEqualTo(30);
    }

    @Test
    void a_stale_version_tells_the_one_there_is() {
        assertThat(new StaleVersionException(3, "Anna", Instant.EPOCH).version())
                .isEqualTo(3);
    }

    @Test
    void a_state_that_forbids_a_field_is_told_there_and_under_the_status() {
        var refusal = RuleException.stateOfField("line_id", Message.of("workorder.field_batch_open", "line_id"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        assertThat(refusal.errors()).containsOnlyKeys("line_id", "status");
    }

    @Test
    void arguments_are_told_in_plain_notation() {
        assertThat(Message.of("key", new BigDecimal("1E+3"), List.of("a", new BigDecimal("2.50")), 7)
                        .arguments())
                .containsExactly("1000", "a, 2.5", "7");
    }

    @Test
    void a_record_knows_its_key_only_when_it_is_stored() {
        assertThatIllegalStateException().isThrownBy(() -> record(null).id());
        assertThat(record(5L).id()).isEqualTo(5);
    }

    @Test
    void who_read_an_older_version_hears_who_changed_it() {
        var changed = record(5L);
        assertThatCode(() -> changed.requireVersion(null)).doesNotThrowAnyException();
        assertThatCode(() -> changed.requireVersion(0L)).doesNotThrowAnyException();

        var first = catchThrowableOfType(StaleVersionException.class, () -> changed.requireVersion(1L));
        assertThat(first.version()).isZero();
        assertThat(first.reason().arguments()).containsExactly("System", "1970-01-01T00:00:00Z");

        changed.touch(GivenActors.admin(), Instant.parse("2026-05-14T08:42:00Z"));
        assertThat(changed.stale().reason().arguments()).containsExactly("Anna", "2026-05-14T08:42:00Z");
        assertThat(changed.stale().text(Locale.ENGLISH)).contains("Anna");
    }

    @Test
    void an_absent_field_keeps_its_value_and_null_clears_it() {
        assertThat(Change.<String>absent().or("now")).isEqualTo("now");
        assertThat(Change.<String>absent().present()).isFalse();
        assertThat(Change.of("then").or("now")).isEqualTo("then");
        assertThat(Change.<String>of(null).or("now")).isNull();
        assertThat(Change.of("then").present()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 20, 1", "1, 20, 1", "20, 20, 1", "21, 20, 2", "100, 10, 10", "101, 10, 11"})
    void the_last_page_holds_the_last_row(long total, int perPage, long last) {
        assertThat(new Page<>(List.of(), total, new PageRequest(1, perPage)).lastPage())
                .isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        ", , 1, 20, ",
        "3, 10, 3, 10, ",
        "1, 1, 1, 1, ",
        "2, 100, 2, 100, ",
        "0, 10, 0, 0, page",
        "1, 0, 0, 0, per_page",
        "1, 101, 0, 0, per_page",
    })
    void a_page_is_asked_within_bounds(Integer page, Integer perPage, int gotPage, int gotSize, String wrong) {
        if (wrong == null) {
            assertThat(PageRequest.of(page, perPage)).isEqualTo(new PageRequest(gotPage, gotSize));
        } else {
            assertThat(catchThrowableOfType(ValidationException.class, () -> PageRequest.of(page, perPage))
                            .errors())
                    .containsOnlyKeys(wrong);
        }
    }

    @Test
    void pages_before_this_one_are_left_out() {
        assertThat(new PageRequest(1, 20).offset()).isZero();
        assertThat(new PageRequest(3, 20).offset()).isEqualTo(40);
    }

    @Test
    void a_short_list_is_whole_unless_a_page_is_asked() {
        assertThat(PageRequest.allUnlessGiven(null, null)).isEqualTo(PageRequest.ALL);
        assertThat(PageRequest.allUnlessGiven(2, null)).isEqualTo(new PageRequest(2, 20));
        assertThat(PageRequest.allUnlessGiven(null, 5)).isEqualTo(new PageRequest(1, 5));
    }

    @Test
    void a_change_of_master_data_tells_its_kind() {
        assertThat(List.of(
                        ResourceEvent.created("Line", 1, "L", 1L, "now"),
                        ResourceEvent.changed("Line", 1, "L", 1L, "now"),
                        ResourceEvent.deleted("Line", 1, "L", 1L, "now")))
                .extracting(ResourceEvent::type)
                .containsExactly(EventType.RESOURCE_CREATED, EventType.RESOURCE_CHANGED, EventType.RESOURCE_DELETED);
    }

    @Test
    void json_has_plain_quantities_snake_case_and_instants_as_text() {
        var page = new PageRequest(2, 10);

        assertThat(JsonText.write(page)).isEqualTo("{\"page\":2,\"per_page\":10}");
        assertThat(JsonText.read("{\"page\":2,\"per_page\":10}", PageRequest.class))
                .isEqualTo(page);
        assertThat(JsonText.write(List.of(new BigDecimal("1E+3"), Instant.EPOCH)))
                .isEqualTo("[1000,\"1970-01-01T00:00:00Z\"]");
    }

    private static EditableRecord record(Long id) {
        return new EditableRecord() {
            @Override
            public long id() {
                return id == null ? super.id() : id;
            }
        };
    }
}
