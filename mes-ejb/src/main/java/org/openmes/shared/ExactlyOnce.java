package org.openmes.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes retries safe: work and the memory of its answer are one transaction (architecture D5, spec 17.1).
 *
 * <p>A second caller with the same key is refused while the first runs and gets the stored answer afterwards, unless he
 * has lost the role or a line since: then he is refused. Refusals are not kept. Answers are kept 24 hours.
 */
@Stateless
@PermitAll
public class ExactlyOnce {
    private static final Duration KEPT = Duration.ofHours(24);

    @Inject
    Database database;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Runs the work unless it was done before.
     *
     * @param key what identifies the request: account, method, path and the caller's own key
     * @param requestHash a hash of the request's content; another content under the same key is refused
     * @throws RepeatedRequestException IN_PROGRESS or IDEMPOTENCY_CONFLICT
     * @throws ForbiddenException when the work was done before, and the actor is allowed less than he was then
     * @throws Exception what the work throws
     */
    public StoredAnswer call(String key, String requestHash, Work work) throws Exception {
        var digest = Sha256.of(key);
        lock(digest);
        var kept = find(digest);
        var actor = current.find().orElse(null); // as he is before the work
        if (kept.isPresent()) {
            return kept.get().answerTo(requestHash, actor);
        }
        var answer = work.run();
        keep(digest, requestHash, answer, actor);
        return answer;
    }

    private void lock(byte[] digest) {
        var number = ByteBuffer.wrap(digest).getLong();
        boolean locked = database.read(handle -> handle.createQuery("select pg_try_advisory_xact_lock(:number)")
                .bind("number", number)
                .mapTo(Boolean.class)
                .one());
        if (!locked) {
            throw RepeatedRequestException.stillRunning();
        }
    }

    private Optional<Kept> find(byte[] digest) {
        return database.read(handle -> handle.createQuery("""
                        select request_hash, status, location, etag, body, role, all_lines, line_ids
                        from idempotent_answer
                        where request_key = :key and expires_at > :now""")
                .bind("key", HexFormat.of().formatHex(digest))
                .bind("now", clock.instant())
                .mapTo(Kept.class)
                .findOne());
    }

    private void keep(byte[] digest, String requestHash, StoredAnswer answer, @Nullable Actor actor) {
        var now = clock.instant();
        var lines = actor == null ? LineScope.NONE : actor.lines();
        database.write(handle -> handle.createUpdate("""
                        insert into idempotent_answer
                            (request_key, request_hash, status, location, etag, body, role, all_lines, line_ids,
                             created_at, expires_at)
                        values (:key, :hash, :status, :location, :etag, :body, :role, :all, :lines, :now, :expires)
                        on conflict on constraint pk_idempotent_answer do update
                        set request_hash = :hash, status = :status, location = :location, etag = :etag, body = :body,
                            role = :role, all_lines = :all, line_ids = :lines,
                            created_at = :now, expires_at = :expires""")
                .bind("key", HexFormat.of().formatHex(digest))
                .bind("hash", requestHash)
                .bindMethods(answer)
                .bind("role", actor == null ? null : actor.role().name())
                .bind("all", lines.all())
                .bind("lines", lines.ids().toArray(Long[]::new))
                .bind("now", now)
                .bind("expires", now.plus(KEPT))
                .execute());
    }

    /** Forgets answers that are older than 24 hours; returns how many. */
    public int forgetExpired() {
        Instant now = clock.instant();
        return database.read(handle -> handle.createUpdate("delete from idempotent_answer where expires_at <= :now")
                .bind("now", now)
                .execute());
    }

    /** A row of {@code idempotent_answer}. */
    public record Kept(
            String requestHash,
            int status,
            @Nullable String location,
            @Nullable String etag,
            String body,
            @Nullable Role role,
            boolean allLines,
            Set<Long> lineIds) {
        StoredAnswer answerTo(String hash, @Nullable Actor actor) {
            if (!requestHash.equals(hash)) {
                throw RepeatedRequestException.otherRequest();
            }
            if (role != null) {
                requireNoLess(role, actor);
            }
            return new StoredAnswer(status, location, etag, body, true);
        }

        /** Whether the work would be refused now is only known by doing it; so nobody may have lost anything. */
        private void requireNoLess(Role before, @Nullable Actor actor) {
            if (actor == null || !actor.role().atLeast(before)) {
                throw ForbiddenException.role();
            }
            if (!actor.lines().covers(new LineScope(allLines, lineIds))) {
                throw ForbiddenException.line();
            }
        }
    }
}
