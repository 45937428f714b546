package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who is remembered on a device (spec 1.1). */
class SessionKindTest {
    @Test
    void people_are_remembered_for_thirty_days_if_they_want() {
        assertThat(SessionKind.of(AccountType.USER, true)).isEqualTo(SessionKind.REMEMBERED);
        assertThat(SessionKind.of(AccountType.USER, false)).isEqualTo(SessionKind.PERSON);
        assertThat(SessionKind.REMEMBERED_FOR).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void terminals_are_not_remembered() {
        assertThat(SessionKind.of(AccountType.WORKSTATION, true)).isEqualTo(SessionKind.TERMINAL);
    }
}
