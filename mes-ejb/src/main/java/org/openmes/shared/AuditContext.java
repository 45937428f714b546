package org.openmes.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Tells the database who acts, once in each transaction, so that its triggers can write the ledger (architecture D4).
 *
 * <p>The setting ends with the transaction. A write without it is recorded as channel SQL with the database user, never
 * as System.
 */
@ApplicationScoped
public class AuditContext {
    /** The statement that sets the context; it may be joined to a locking query to save a round trip. */
    public static final String SET = "set_config('openmes.audit', :audit, true)";

    private static final String REASON = AuditContext.class.getName() + ".reason";
    private static final String TOLD = AuditContext.class.getName() + ".told";

    @Resource
    TransactionSynchronizationRegistry transaction;

    @PersistenceContext
    EntityManager entities;

    @Inject
    CurrentActor actor;

    /** Tells the database unless it already knows; does nothing outside a transaction. */
    public void ensure() {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE && !isTold()) {
            tell();
        }
    }

    /** Gives the reason that the ledger keeps with the following changes of this transaction. */
    public void because(@Nullable String reason) {
        if (reason != null && !reason.isBlank()) {
            transaction.putResource(REASON, reason);
            tell();
        }
    }

    /** The reason that was given in this transaction, if one was. */
    public @Nullable String reason() {
        return (String) transaction.getResource(REASON);
    }

    /** Whether the database already knows the actor of this transaction. */
    public boolean isTold() {
        return transaction.getResource(TOLD) != null;
    }

    /** The context as the triggers read it; for those who join {@link #SET} to a query of their own. */
    public String json() {
        transaction.putResource(TOLD, Boolean.TRUE);
        return JsonText.write(Context.of(actor.get(), reason()));
    }

    private void tell() {
        entities.createNativeQuery("select " + SET, String.class)
                .setParameter("audit", json())
                .getSingleResult();
    }

    /** The fields of a ledger entry that describe who, how and why (spec 11.2). */
    private record Context(
            @Nullable Long userId,
            String userLabel,
            String via,
            String requestId,
            @Nullable String ipAddress,
            @Nullable String userAgent,
            @Nullable String reason) {

        static Context of(Actor actor, @Nullable String reason) {
            var origin = actor.origin();
            return new Context(
                    actor.userId(),
                    actor.label(),
                    origin.via(),
                    origin.requestId(),
                    origin.ipAddress(),
                    origin.userAgent(),
                    reason);
        }
    }
}
