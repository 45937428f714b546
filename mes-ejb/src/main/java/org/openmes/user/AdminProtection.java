package org.openmes.user;

import java.util.function.LongSupplier;
import org.openmes.shared.Actor;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Message;
import org.openmes.shared.Role;
import org.openmes.shared.RuleException;

/** Nobody saws off the branch he sits on, and one active administrator always stays (spec 9.4). */
final class AdminProtection {
    private AdminProtection() {}

    /**
     * Refuses a change that takes power from the actor himself or from the last active administrator.
     *
     * @param otherAdmins counts the active administrators apart from this account, asked only when it matters
     */
    static void check(UserAccount account, UserFields after, Actor actor, LongSupplier otherAdmins) {
        var demoted = after.role() == null || !after.role().atLeast(account.role());
        var switchedOff = account.isActive() && !after.isActive();
        var self = actor.userId() != null && actor.userId() == account.id();
        if (self && switchedOff) {
            throw refusal("is_active", "user.own_deactivation");
        }
        if (self && demoted) {
            throw refusal("role", "user.own_demotion");
        }
        if (isActiveAdmin(account) && (demoted || switchedOff) && otherAdmins.getAsLong() == 0) {
            throw refusal(switchedOff ? "is_active" : "role", "user.last_admin");
        }
    }

    /** Refuses to delete the actor himself or the last active administrator. */
    static void checkDelete(UserAccount account, Actor actor, LongSupplier otherAdmins) {
        if (actor.userId() != null && actor.userId() == account.id()) {
            throw refusal("id", "user.own_deletion");
        }
        if (isActiveAdmin(account) && otherAdmins.getAsLong() == 0) {
            throw refusal("id", "user.last_admin");
        }
    }

    private static boolean isActiveAdmin(UserAccount account) {
        return account.role() == Role.ADMIN && account.isActive();
    }

    private static RuleException refusal(String field, String key) {
        return new RuleException(ErrorCode.STATE_NOT_ALLOWED, field, Message.of(key));
    }
}
