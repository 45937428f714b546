package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.shared.Role;

/** An account as administrators see it (spec 9.3). */
class AccountRowTest {
    @ParameterizedTest
    @CsvSource({
        "true, false, 0, true",
        "false, true, 4, false",
        "false, true, 5, true",
        "false, false, 5, false",
    })
    void an_account_is_locked_by_failures_of_its_password_or_its_pin(
            boolean byPassword, boolean hasPin, int pinFailures, boolean locked) {
        assertThat(row(null, null, hasPin, pinFailures)
                        .details(List.of(), byPassword)
                        .locked())
                .isEqualTo(locked);
    }

    @Test
    void a_workstation_is_told_with_its_line() {
        assertThat(row(20L, 2L, false, 0).details(List.of(), false).workstation())
                .isEqualTo(new WorkstationReference(20, "D-1", "Drum 1", 2));
        assertThat(row(null, null, false, 0).workstation()).isNull();
        assertThat(row(20L, null, false, 0).workstation()).isNull();
    }

    private static UserReads.Row row(@Nullable Long station, @Nullable Long line, boolean hasPin, int failures) {
        return new UserReads.Row(
                7,
                "Anna",
                "anna",
                "a@b",
                AccountType.USER,
                Role.OPERATOR,
                false,
                true,
                false,
                false,
                hasPin,
                failures,
                null,
                Instant.EPOCH,
                0,
                null,
                null,
                station,
                "D-1",
                "Drum 1",
                line);
    }
}
