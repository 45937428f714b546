package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.ListFilter;
import org.openmes.shared.ListOrder;
import org.openmes.shared.ListQuery;
import org.openmes.shared.Network;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;
import org.openmes.shared.Role;
import org.openmes.shared.Sha256;
import org.openmes.shared.TokenScope;

/** Where the tokens of programs are kept; never in the clear. */
@ApplicationScoped
class ApiTokens {
    private static final int SHOWN_OF_SECRET = 12;
    private static final String COLUMNS = """
            select t.id, t.name, t.token_prefix as prefix, t.scopes, cast(t.allowed_ips as text[]) as allowed_ips,
                   t.requests_per_minute,
                   t.created_at, t.created_by, t.expires_at, t.last_used_at, t.revoked_at, t.revoked_by, t.version,
                   u.id as owner_id, u.username as owner_username, u.name as owner_name, u.role as owner_role""";
    private static final String TABLES = "api_token t join user_account u on u.id = t.user_id";
    private static final String SELECT = COLUMNS + " from " + TABLES + " ";
    private static final Term ID = Term.required("t.id", "bigint");
    private static final ListOrder ORDER = new ListOrder(
            Map.of(
                    "id", ID,
                    "name", Term.required("lower(t.name)", "text"),
                    "created_at", Term.required("t.created_at", "timestamptz"),
                    "expires_at", Term.optional("t.expires_at", "timestamptz"),
                    "last_used_at", Term.optional("t.last_used_at", "timestamptz")),
            List.of(),
            ID.reversed());

    @Inject
    Database database;

    @Inject
    SecurityLedger ledger;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    Page<ApiTokenDetails> list(ListFilter filter) {
        var conditions = filter.conditions("t.name, t.token_prefix, u.name, u.username", "t.revoked_at is null");
        var query = new ListQuery(COLUMNS, TABLES, "", ID.column(), conditions, ORDER.by(filter.sort()));
        return database.read(
                handle -> query.page(handle, filter.page(), Row.class).map(Row::details));
    }

    ApiTokenDetails get(long id) {
        return find(id, "").orElseThrow(() -> new NotFoundException("ApiToken", id));
    }

    /** The token, which nobody else changes before this transaction ends. */
    ApiTokenDetails lock(long id) {
        return find(id, " for update of t").orElseThrow(() -> new NotFoundException("ApiToken", id));
    }

    private Optional<ApiTokenDetails> find(long id, String lock) {
        return database.read(handle -> handle.createQuery(SELECT + "where t.id = :id" + lock)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::details));
    }

    /** Keeps a new token for an account that is locked; returns its secret. */
    IssuedApiToken add(UserAccount owner, Checked token) {
        var secret = Secrets.apiToken();
        var id = new long[1];
        database.write(handle -> id[0] = handle.createQuery("""
                        insert into api_token (name, user_id, token_prefix, token_hash, scopes, allowed_ips, created_at,
                                               created_by, expires_at, requests_per_minute)
                        values (:name, :user, :prefix, :hash, :scopes, cast(:ips as inet[]), :now, :by, :expires,
                                :requests)
                        returning id""")
                .bind("name", token.name())
                .bind("user", owner.id())
                .bind("prefix", secret.substring(0, SHOWN_OF_SECRET))
                .bind("hash", Sha256.of(secret))
                .bind(
                        "scopes",
                        token.scopes().stream().map(TokenScope::wireName).toArray(String[]::new))
                .bind("ips", token.from().stream().map(Network::toString).toArray(String[]::new))
                .bind("now", clock.instant())
                .bind("by", current.get().label())
                .bind("expires", token.expires())
                .bind("requests", token.requestsPerMinute())
                .mapTo(Long.class)
                .one());
        ledger.record("token_created", owner.id(), owner.username(), Map.of("token", token.name()));
        return new IssuedApiToken(secret, get(id[0]));
    }

    /** Ends a token that is locked; ends at once, because each request looks it up. */
    void revoke(ApiTokenDetails token) {
        database.write(handle -> handle.createUpdate("""
                        update api_token set revoked_at = :now, revoked_by = :by, version = version + 1
                        where id = :id""")
                .bind("now", clock.instant())
                .bind("by", current.get().label())
                .bind("id", token.id())
                .execute());
        var owner = token.owner();
        ledger.record("token_revoked", owner.id(), owner.username(), Map.of("token", token.name()));
    }

    /** Ends all tokens of an account that is locked. */
    void revokeAll(UserAccount owner) {
        database.read(handle -> handle.createQuery(
                                "select id from api_token where user_id = :user and revoked_at is null order by id")
                        .bind("user", owner.id())
                        .mapTo(Long.class)
                        .list())
                .forEach(id -> revoke(lock(id)));
    }

    /** Ends the token with this secret; false when it has ended already. */
    @Transactional
    boolean end(String secret) {
        var id = database.read(
                handle -> handle.createQuery("select id from api_token where token_hash = :hash and revoked_at is null")
                        .bind("hash", Sha256.of(secret))
                        .mapTo(Long.class)
                        .findOne());
        var token = id.map(this::lock).filter(found -> found.revokedAt() == null);
        token.ifPresent(this::revoke);
        return token.isPresent();
    }

    /** What a new token shall be, found to be right. */
    record Checked(
            String name,
            List<TokenScope> scopes,
            @Nullable Instant expires,
            List<Network> from,
            @Nullable Integer requestsPerMinute) {}

    /** A token with its owner. */
    public record Row(
            long id,
            String name,
            String prefix,
            String[] scopes,
            String[] allowedIps,
            @Nullable Integer requestsPerMinute,
            Instant createdAt,
            String createdBy,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            @Nullable String revokedBy,
            long version,
            long ownerId,
            String ownerUsername,
            String ownerName,
            Role ownerRole) {

        ApiTokenDetails details() {
            return new ApiTokenDetails(
                    id,
                    name,
                    prefix,
                    new UserReference(ownerId, ownerUsername, ownerName, ownerRole),
                    Arrays.stream(scopes)
                            .flatMap(scope -> TokenScope.find(scope).stream())
                            .toList(),
                    List.of(allowedIps),
                    requestsPerMinute,
                    createdAt,
                    createdBy,
                    expiresAt,
                    lastUsedAt,
                    revokedAt,
                    revokedBy,
                    version);
        }
    }
}
