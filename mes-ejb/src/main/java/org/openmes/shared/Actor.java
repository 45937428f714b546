package org.openmes.shared;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, with the rights read for this request (architecture D10).
 *
 * @param userId the account's key; null for the system
 * @param username the account's user name; null for the system
 * @param label the name written into the ledger, kept when the account is gone
 * @param role the one role of the account
 * @param lines the effective lines
 * @param workstationId the workstation the account is bound to, if any (spec 15.6)
 * @param passwordChangeRequired whether nothing but the change of password is allowed
 * @param origin where the request came from
 * @param viaWorkstationId the workstation whose terminal a person uses who has said who he is; null otherwise
 * @param scopes to what the token of the request narrows these rights; null when it does not
 */
public record Actor(
        @Nullable Long userId,
        @Nullable String username,
        String label,
        Role role,
        LineScope lines,
        @Nullable Long workstationId,
        boolean passwordChangeRequired,
        Origin origin,
        @Nullable Long viaWorkstationId,
        @Nullable Set<TokenScope> scopes) {

    /** With all rights of the account. */
    public Actor(
            @Nullable Long userId,
            @Nullable String username,
            String label,
            Role role,
            LineScope lines,
            @Nullable Long workstationId,
            boolean passwordChangeRequired,
            Origin origin) {
        this(userId, username, label, role, lines, workstationId, passwordChangeRequired, origin, null, null);
    }

    /** The system itself: timers, start-up work and jobs. */
    public static Actor system() {
        var origin = new Origin(Channel.SYSTEM, UUID.randomUUID().toString(), null, null);
        return new Actor(null, null, "System", Role.SYSTEM, LineScope.ALL, null, false, origin);
    }

    /**
     * Refuses when the line is not one of the actor's.
     *
     * @throws ForbiddenException LINE_FORBIDDEN
     */
    public void requireLine(@Nullable Long lineId) {
        if (!lines.contains(lineId)) {
            throw ForbiddenException.lineOf(lineId);
        }
    }

    /** Him as records keep who did something. */
    public Performer performer() {
        return new Performer(userId, viaWorkstationId);
    }

    /** Whether it is a shared terminal, and nobody has said who stands at it. */
    public boolean isTerminal() {
        return workstationId != null && viaWorkstationId == null;
    }

    /**
     * This person at a shared terminal: with his name and role, on those of his lines that are the terminal's, at its
     * workstation, and with no more than the token of the terminal allows.
     */
    public Actor at(Actor terminal) {
        return new Actor(
                userId,
                username,
                label,
                role,
                lines.and(terminal.lines()),
                terminal.workstationId(),
                passwordChangeRequired,
                terminal.origin().by("terminal " + terminal.username()),
                terminal.workstationId(),
                terminal.scopes());
    }

    /** The same with no more than a token may be used for. */
    public Actor narrowedTo(Set<TokenScope> tokenScopes) {
        return new Actor(
                userId,
                username,
                label,
                role,
                lines,
                workstationId,
                passwordChangeRequired,
                origin,
                viaWorkstationId,
                tokenScopes);
    }

    /**
     * Refuses when the token of the request is not for this; other tokens and sessions may do what their owner may.
     *
     * @throws ForbiddenException FORBIDDEN, naming the scope
     */
    public void requireScope(TokenScope scope) {
        if (scopes != null && !scope.isIn(scopes)) {
            throw ForbiddenException.scope(scope);
        }
    }
}
