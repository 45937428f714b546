package org.openmes.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.openmes.shared.DomainEvent;

/**
 * Tells the open pages of a person that his account has changed, so that they show it or lead to the sign-in.
 *
 * <p>Reaches the pages of this node only. Nothing depends on it: every request reads the account anew.
 *
 * <p>All pages listen to one channel and know the alias of their own account, which tells others nothing. A channel for
 * each person would be kept in his session by an object that cannot be copied to another node.
 */
@ApplicationScoped
class AccountPush {
    private static final String ENTITY = "User";

    private final Map<Long, String> aliases = new ConcurrentHashMap<>();

    @Inject
    @Push(channel = "account")
    PushContext pages;

    /** Makes this bean at start: made later, inside a request, the context of the push would open a session there. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // being called is enough
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
        if (event.entityType().equals(ENTITY)) {
            tell(event.entityId());
        }
    }

    /** Tells the open pages of one person. */
    void tell(long userId) {
        var alias = aliases.get(userId);
        if (alias != null) {
            pages.send(alias);
        }
    }

    /** By what the pages of this person are called. */
    String aliasOf(long userId) {
        return aliases.computeIfAbsent(userId, unused -> UUID.randomUUID().toString());
    }
}
