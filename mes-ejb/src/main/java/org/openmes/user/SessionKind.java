package org.openmes.user;

import java.time.Duration;
import org.openmes.setting.Settings;

/** What a session of a browser is; how long it may stay unused follows from it at each request (spec 1.1, 1.2, 14.3). */
enum SessionKind {
    PERSON,
    TERMINAL,
    REMEMBERED;

    /** How long somebody stays signed in who wants to be remembered. */
    static final Duration REMEMBERED_FOR = Duration.ofDays(30);

    /** How long the session {@code s} may stay unused by the settings of now, as SQL. */
    static final String IDLE =
            "(case s.kind when 'REMEMBERED' then interval '%d days' when 'TERMINAL' then %s else %s end)"
                    .formatted(
                            REMEMBERED_FOR.toDays(),
                            Settings.WORKSTATION_SESSION_IN_SQL,
                            Settings.SESSION_TIMEOUT_IN_SQL);

    /** Terminals are not remembered: whoever comes next would be somebody else. */
    static SessionKind of(AccountType account, boolean remembered) {
        if (account == AccountType.WORKSTATION) {
            return TERMINAL;
        }
        return remembered ? REMEMBERED : PERSON;
    }
}
