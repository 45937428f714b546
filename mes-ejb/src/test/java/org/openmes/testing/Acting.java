package org.openmes.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Actor;
import org.openmes.shared.Channel;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.LineScope;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;

/** Calls boundaries as somebody, on whichever thread, as a request of that person would. */
@ApplicationScoped
public class Acting {
    @Inject
    AsAdmin admin;

    @Inject
    AsSupervisor supervisor;

    @Inject
    AsOperator operator;

    @Inject
    AsSystem system;

    @Inject
    CurrentActor current;

    /** As an Admin. */
    public <T> T admin(Callable<T> work) {
        return call(Role.ADMIN, LineScope.ALL, work);
    }

    /** As a Supervisor of these lines. */
    public <T> T supervisor(LineScope lines, Callable<T> work) {
        return call(Role.SUPERVISOR, lines, work);
    }

    /** As an Operator of these lines. */
    public <T> T operator(LineScope lines, Callable<T> work) {
        return call(Role.OPERATOR, lines, work);
    }

    /** As the Operator with this account, of these lines. */
    public <T> T operator(long userId, LineScope lines, Callable<T> work) {
        return call(actor(Role.OPERATOR, lines, userId), work);
    }

    /** As a machine, whose messages come over MQTT. */
    public <T> T machine(Callable<T> work) {
        var origin = new Origin(Channel.MQTT, UUID.randomUUID().toString(), null, null);
        return call(new Actor(null, null, "press of line 1", Role.SYSTEM, LineScope.ALL, null, false, origin), work);
    }

    /** As exactly this actor. */
    public <T> T as(Actor actor, Callable<T> work) {
        return call(actor, work);
    }

    private <T> T call(Role role, LineScope lines, Callable<T> work) {
        return call(actor(role, lines, null), work);
    }

    private <T> T call(Actor actor, Callable<T> work) {
        try {
            return dispatch(actor.role(), () -> {
                current.become(actor);
                return work.call();
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T dispatch(Role role, Callable<T> work) throws Exception {
        return switch (role) {
            case ADMIN -> admin.call(work);
            case SUPERVISOR -> supervisor.call(work);
            case OPERATOR -> operator.call(work);
            case SYSTEM -> system.call(work);
        };
    }

    private static Actor actor(Role role, LineScope lines, @Nullable Long userId) {
        var origin = new Origin(Channel.API, UUID.randomUUID().toString(), "127.0.0.1", "test");
        return new Actor(userId, "tester", "Tester " + role, role, lines, null, false, origin);
    }
}
