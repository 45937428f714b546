package org.openmes.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.LastChange;
import org.openmes.shared.ListFilter;
import org.openmes.shared.Message;
import org.openmes.shared.Network;
import org.openmes.shared.Page;
import org.openmes.shared.Recorded;
import org.openmes.shared.Roles;
import org.openmes.shared.TokenScope;
import org.openmes.shared.Violations;
import org.openmes.shared.Warnings;

/** Tokens of programs (spec 14.2): the rights of their owners, narrowed by scopes. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class ApiTokenService {
    private static final Period USUAL_LIFE = Period.ofYears(1);
    private static final int LONGEST_NAME = 100;
    private static final int MOST_ADDRESSES = 100;
    private static final int MOST_REQUESTS = 100_000;

    @Inject
    ApiTokens tokens;

    @Inject
    Users users;

    @Inject
    CurrentActor current;

    @Inject
    Warnings warnings;

    @Inject
    Clock clock;

    /**
     * Tokens, usually newest first; expired ones too, and revoked ones as inactive.
     *
     * @throws org.openmes.shared.ValidationException under {@code sort}
     */
    public Page<ApiTokenDetails> list(ListFilter filter) {
        return tokens.list(filter);
    }

    /**
     * One token.
     *
     * @throws org.openmes.shared.NotFoundException when there is none
     */
    public ApiTokenDetails get(long id) {
        return tokens.get(id);
    }

    /**
     * Creates a token; its secret is told only here. Warns when it cannot be used until its owner has changed a password.
     *
     * @throws org.openmes.shared.ValidationException under {@code name}, {@code owner_id}, {@code scopes},
     *     {@code expires_at}, {@code allowed_ips} or {@code requests_per_minute}
     */
    @Recorded
    public IssuedApiToken create(CreateApiToken command) {
        var violations = new Violations();
        violations.code("name", command.name(), LONGEST_NAME);
        var scopes = scopes(command.scopes(), violations);
        var networks = networks(command.allowedIps(), violations);
        var expires = expires(command, violations);
        var requests = command.requestsPerMinute();
        if (requests != null && (requests < 0 || requests > MOST_REQUESTS)) {
            violations.add("requests_per_minute", "validation.between", 0, MOST_REQUESTS);
        }
        var owner = owner(command.ownerId(), violations);
        violations.throwIfAny();
        if (owner.forcePasswordChange()) {
            warnings.add(Message.of("token.owner_must_change_password", owner.username()));
        }
        var name = Objects.requireNonNull(command.name()).strip();
        return tokens.add(owner, new ApiTokens.Checked(name, scopes, expires, networks, requests));
    }

    /**
     * Ends a token at once; does nothing when it has ended already.
     *
     * @param expectedVersion the version the caller read; null to skip the check
     */
    @Recorded
    public void revoke(long id, @Nullable Long expectedVersion) {
        var token = tokens.lock(id);
        var changedAt = Objects.requireNonNullElse(token.revokedAt(), token.createdAt());
        new LastChange(changedAt, token.revokedBy(), token.version()).requireVersion(expectedVersion);
        if (token.revokedAt() == null) {
            tokens.revoke(token);
        }
    }

    private static List<TokenScope> scopes(List<String> names, Violations violations) {
        if (names.isEmpty()) {
            violations.add("scopes", "validation.required");
        }
        names.stream()
                .filter(name -> TokenScope.find(name).isEmpty())
                .forEach(name -> violations.add(
                        "scopes",
                        "validation.one_of",
                        Stream.of(TokenScope.values()).map(TokenScope::wireName).toList()));
        return names.stream()
                .flatMap(name -> TokenScope.find(name).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Network> networks(List<String> entries, Violations violations) {
        if (entries.size() > MOST_ADDRESSES) {
            violations.add("allowed_ips", "validation.too_many", MOST_ADDRESSES);
        }
        entries.stream()
                .filter(entry -> Network.of(entry).isEmpty())
                .forEach(entry -> violations.add("allowed_ips", "token.address", entry));
        return entries.stream().flatMap(entry -> Network.of(entry).stream()).toList();
    }

    private @Nullable Instant expires(CreateApiToken command, Violations violations) {
        var now = clock.instant();
        if (!command.expiresAt().present()) {
            return now.atOffset(ZoneOffset.UTC).plus(USUAL_LIFE).toInstant();
        }
        var expires = command.expiresAt().value();
        if (expires != null && !expires.isAfter(now)) {
            violations.add("expires_at", "token.expires");
        }
        return expires;
    }

    /** The account whose token it becomes, locked against being switched off at the same moment. */
    private UserAccount owner(@Nullable Long given, Violations violations) {
        var id = given == null ? current.get().userId() : given;
        var account = id == null ? Optional.<UserAccount>empty() : users.lockIfPresent(id);
        if (account.filter(UserAccount::isActive).isEmpty()) {
            violations.add("owner_id", "validation.unknown", id);
            violations.throwIfAny();
        }
        return account.orElseThrow();
    }
}
