package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.Actor;
import org.openmes.shared.Database;
import org.openmes.shared.Network;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;
import org.openmes.shared.Sha256;
import org.openmes.shared.TokenScope;

/**
 * Reads actors as they are now, each by one statement: this runs for every request.
 *
 * <p>Workstations belong to a feature below this one; only their table is joined here, because an interface that line
 * implements would cost a second statement (decision record 022).
 */
@ApplicationScoped
class Actors {
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String SELECT = """
            select u.id, u.username, u.name, u.role, u.all_lines, u.workstation_id, u.force_password_change,
                   w.line_id as workstation_line_id,
                   array(select a.line_id from user_line a where a.user_id = u.id) as line_ids
            from user_account u left join workstation w on w.id = u.workstation_id\s""";
    private static final String BY_TOKEN = """
            with used as (
                update access_token set last_used_at = :now
                where token_hash = :hash and expires_at > :now and (last_used_at is null or last_used_at < :noted))
            """
            + SELECT.replace(
                    "select u.id",
                    "select " + Settings.API_REQUESTS_PER_MINUTE_IN_SQL + " as requests_per_minute, u.id")
            + """
            join access_token t on t.user_id = u.id
            where t.token_hash = :hash and t.expires_at > :now and u.is_active""";

    private static final String TOKEN_IS_VALID = """
            t.token_hash = :hash and t.revoked_at is null and (t.expires_at is null or t.expires_at > :now)
            and (t.allowed_ips = '{}' or cast(:ip as inet) <<= any (t.allowed_ips))\s""";
    private static final String BY_API_TOKEN = """
            with used as (
                update api_token t set last_used_at = :now
                where (last_used_at is null or last_used_at < :noted) and\s""" + TOKEN_IS_VALID + ")"
            + SELECT.replace(
                    "select u.id",
                    "select t.name as token_name, t.scopes, coalesce(t.requests_per_minute, "
                            + Settings.API_REQUESTS_PER_MINUTE_IN_SQL + ") as requests_per_minute, u.id")
            + "join api_token t on t.user_id = u.id where u.is_active and " + TOKEN_IS_VALID;

    /**
     * How long a session may stay unused is what the settings say now. Use is noted once a twentieth of that has passed, so
     * that reading pages seldom writes.
     */
    private static final String BY_SESSION = """
            with session as (
                select s.id, s.user_id, s.security_stamp, s.last_used_at, cast(:now as timestamptz) - idle as ended_before,
                       cast(:now as timestamptz) - idle / 20 as noted_before
                from web_session s cross join lateral (select %s as idle) i
                where s.token_hash = :hash),
            used as (
                update web_session w set last_used_at = :now from session s
                where w.id = s.id and w.last_used_at > s.ended_before and w.last_used_at < s.noted_before)
            """.formatted(SessionKind.IDLE) + SELECT + """
            join session s on s.user_id = u.id and s.security_stamp = u.security_stamp
            where s.last_used_at > s.ended_before and u.is_active""";

    @Inject
    Database database;

    @Inject
    Clock clock;

    Optional<Actor> byStamp(long userId, String stamp, Origin origin) {
        return database.read(handle -> handle.createQuery(
                                SELECT + "where u.id = :id and u.security_stamp = :stamp and u.is_active")
                        .bind("id", userId)
                        .bind("stamp", stamp)
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> row.actor(origin));
    }

    /** The owner of a token of a program, narrowed by its scopes; empty also when it comes from a foreign address. */
    private Optional<TokenOwner> byApiToken(String token, Origin origin) {
        var now = clock.instant();
        var address = origin.ipAddress() == null ? Optional.<InetAddress>empty() : Network.literal(origin.ipAddress());
        return database.read(handle -> handle.createQuery(BY_API_TOKEN)
                        .bind("hash", Sha256.of(token))
                        .bind("now", now)
                        .bind("noted", now.minus(USE_IS_NOTED_EVERY))
                        .bind("ip", address.map(InetAddress::getHostAddress).orElse(null))
                        .map((row, context) -> new ByApiToken(
                                context.findRowMapperFor(Row.class)
                                        .orElseThrow()
                                        .map(row, context),
                                row.getString("token_name"),
                                (String[]) row.getArray("scopes").getArray(),
                                row.getInt("requests_per_minute")))
                        .findOne())
                .map(row -> row.owner(origin));
    }

    Optional<TokenOwner> byToken(String token, Origin origin) {
        if (Secrets.isApiToken(token)) {
            return byApiToken(token, origin);
        }
        var now = clock.instant();
        return database.read(handle -> handle.createQuery(BY_TOKEN)
                .bind("hash", Sha256.of(token))
                .bind("now", now)
                .bind("noted", now.minus(USE_IS_NOTED_EVERY))
                .map((row, context) -> new TokenOwner(
                        context.findRowMapperFor(Row.class)
                                .orElseThrow()
                                .map(row, context)
                                .actor(origin),
                        row.getInt("requests_per_minute")))
                .findOne());
    }

    Optional<Actor> bySession(String token, Origin origin) {
        return database.read(handle -> handle.createQuery(BY_SESSION)
                        .bind("hash", Sha256.of(token))
                        .bind("now", clock.instant())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> row.actor(origin));
    }

    /** The owner of a token of a program, and what it is for. */
    private record ByApiToken(Row row, String name, String[] scopes, int requestsPerMinute) {
        TokenOwner owner(Origin origin) {
            var narrowed = Stream.of(scopes)
                    .flatMap(scope -> TokenScope.find(scope).stream())
                    .collect(Collectors.toSet());
            return new TokenOwner(row.actor(origin.by(name)).narrowedTo(narrowed), requestsPerMinute);
        }
    }

    /** An account with all that decides on its rights. */
    public record Row(
            long id,
            String username,
            String name,
            Role role,
            boolean allLines,
            @Nullable Long workstationId,
            boolean forcePasswordChange,
            @Nullable Long workstationLineId,
            Set<Long> lineIds) {

        Actor actor(Origin origin) {
            var lines = EffectiveLines.of(role, allLines, lineIds, workstationLineId);
            return new Actor(id, username, name, role, lines, workstationId, forcePasswordChange, origin);
        }
    }
}
