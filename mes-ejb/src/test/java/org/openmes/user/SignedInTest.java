package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openmes.shared.Role;

/** Who is remembered on a device (spec 1.1). */
class SignedInTest {
    private static final Duration USUAL = Duration.ofHours(12);

    @Test
    void people_are_remembered_for_thirty_days() {
        assertThat(signedIn(AccountType.USER).remembered().sessionTimeout()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void terminals_are_not_remembered() {
        assertThat(signedIn(AccountType.WORKSTATION).remembered().sessionTimeout())
                .isEqualTo(USUAL);
    }

    private static SignedIn signedIn(AccountType type) {
        return new SignedIn(1, "anna", "Anna", type, Role.OPERATOR, "stamp", false, USUAL);
    }
}
