package org.openmes.permission;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.openmes.shared.Actor;
import org.openmes.shared.Channel;
import org.openmes.shared.DomainException;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;
import org.openmes.testing.Acting;
import org.openmes.testing.Plant;
import org.openmes.user.AccountType;
import org.openmes.user.AuthenticationService;
import org.openmes.user.CreateUser;
import org.openmes.user.UserService;

/** An account for each caller, signed in as people and terminals are, and what becomes of their calls. */
@ApplicationScoped
class Cast {
    static final String PASSWORD = "kestrel over the dam";

    @Inject
    Acting acting;

    @Inject
    UserService users;

    @Inject
    AuthenticationService authentication;

    private final Map<Caller, Actor> actors = new EnumMap<>(Caller.class);
    private final Map<Caller, String> passwords = new EnumMap<>(Caller.class);

    /** Where somebody works: a line, and the workstation at which its terminal stands. */
    record Place(long lineId, long workstationId) {}

    /** Signs everybody in: those of the line at one place, the others at the other. */
    void gather(Place ofTheLine, Place elsewhere) {
        passwords.clear();
        for (var caller : Caller.values()) {
            var place = caller.isOfTheLine() ? ofTheLine : elsewhere;
            actors.put(caller, caller == Caller.SYSTEM ? Actor.system() : signedIn(account(caller, place)));
        }
    }

    private CreateUser account(Caller caller, Place place) {
        var terminal = caller.isTerminal();
        var hasLines = caller.role() != Role.ADMIN && !terminal && caller != Caller.SUPERVISOR_OF_ALL;
        var name = Plant.unique("caller");
        return new CreateUser(
                "Caller",
                name,
                terminal ? null : name + "@plant.example",
                terminal ? AccountType.WORKSTATION : AccountType.USER,
                terminal ? null : caller.role(),
                terminal ? place.workstationId() : null,
                PASSWORD,
                PASSWORD,
                hasLines ? List.of(place.lineId()) : List.of(),
                caller == Caller.SUPERVISOR_OF_ALL,
                true,
                false);
    }

    private Actor signedIn(CreateUser account) {
        var origin = origin();
        var username = acting.admin(() -> users.create(account)).username();
        var token = authentication.signInForToken(username, PASSWORD, origin).token();
        return authentication.actorOfToken(token, origin).orElseThrow();
    }

    private static Origin origin() {
        return new Origin(Channel.API, UUID.randomUUID().toString(), "127.0.0.1", "test");
    }

    /** The key of his account. */
    long userId(Caller caller) {
        var id = actor(caller).userId();
        if (id == null) {
            throw new IllegalArgumentException(caller + " has no account");
        }
        return id;
    }

    /** The name he signs in with. */
    String username(Caller caller) {
        return String.valueOf(actor(caller).username());
    }

    /** What he signs in with now. */
    String password(Caller caller) {
        return passwords.getOrDefault(caller, PASSWORD);
    }

    /** He has chosen another password. */
    void signsInWith(Caller caller, String password) {
        passwords.put(caller, password);
    }

    /** What the call of this caller answers. */
    <T> T as(Caller caller, Callable<T> work) {
        return acting.as(actor(caller), work);
    }

    private Actor actor(Caller caller) {
        var actor = actors.get(caller);
        if (actor == null) {
            throw new IllegalStateException("nobody was gathered");
        }
        return actor;
    }

    /**
     * What became of a call.
     *
     * @param word that of the table, or one that it does not know
     * @param why what the refusal says; empty where it is known by its word
     */
    record Became(String word, String why) {
        private static Became of(Outcome outcome) {
            return new Became(outcome.word(), "");
        }

        boolean is(Outcome outcome) {
            return word.equals(outcome.word());
        }
    }

    /** What becomes of the call of this caller. */
    Became calls(Caller caller, Callable<?> call) {
        return as(caller, () -> became(call));
    }

    /** What becomes of the call of somebody who is not signed in. */
    Became nobodyCalls(Callable<?> call) {
        return became(call);
    }

    private static Became became(Callable<?> call) {
        try {
            return Became.of(Boolean.FALSE.equals(call.call()) ? Outcome.NOTHING : Outcome.YES);
        } catch (EJBAccessException e) {
            return Became.of(Outcome.NO);
        } catch (DomainException e) {
            return became(e);
        } catch (Exception e) {
            return new Became("fault", e.toString());
        }
    }

    private static Became became(DomainException refusal) {
        return switch (refusal.code()) {
            case LINE_FORBIDDEN -> Became.of(Outcome.LINE);
            case FORBIDDEN -> Became.of(Outcome.RIGHT);
            case STATE_NOT_ALLOWED, VALIDATION ->
                new Became(Outcome.RULE.word(), refusal.getMessage() + " " + refusal.errors());
            default -> new Became("refused", refusal.getMessage());
        };
    }
}
