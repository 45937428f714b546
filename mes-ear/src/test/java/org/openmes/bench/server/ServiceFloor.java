package org.openmes.bench.server;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openmes.bench.Order;
import org.openmes.execution.BatchResult;
import org.openmes.execution.CompleteStep;
import org.openmes.execution.StepDetails;
import org.openmes.execution.StepService;
import org.openmes.shared.Channel;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.ExactlyOnce;
import org.openmes.shared.JsonText;
import org.openmes.shared.Origin;
import org.openmes.shared.Roles;
import org.openmes.shared.StoredAnswer;
import org.openmes.user.AuthenticationService;

/** Calls the services as the REST interface does: who has the token, once for each key, the step. */
@Stateless
@PermitAll
@RunAs(Roles.OPERATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ServiceFloor {
    @Inject
    AuthenticationService authentication;

    @Inject
    CurrentActor current;

    @Inject
    ExactlyOnce exactlyOnce;

    @Inject
    StepService steps;

    /** Carries out one command; a refusal ends the measurement. */
    public void command(String token, Order order, int command) throws Exception {
        var key = UUID.randomUUID().toString();
        var origin = new Origin(Channel.API, key, "127.0.0.1", "bench");
        current.become(authentication.actorOfToken(token, origin).orElseThrow());
        exactlyOnce.call(key, key, () -> {
            var details = step(order.stepOf(command), Order.starts(command));
            return new StoredAnswer(200, null, "\"" + details.step().version() + "\"", JsonText.write(details), false);
        });
    }

    private StepDetails step(long id, boolean start) {
        return start ? steps.start(id, null) : steps.complete(id, new CompleteStep(BatchResult.AS_PLANNED, null), null);
    }
}
