package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.AuditContext;
import org.openmes.shared.Database;
import org.openmes.shared.JsonText;
import org.openmes.shared.Origin;

/** Writes the security events of accounts into the ledger (spec 11.1). */
@ApplicationScoped
class SecurityLedger {
    private static final String NOBODY = "(not signed in)";

    @Inject
    Database database;

    /** Something the current actor did to an account; details may be empty. */
    void record(String action, long userId, String username, Map<String, ?> details) {
        database.write(handle -> write(handle, action, userId, username, details));
    }

    /**
     * Something done by who is not signed in.
     *
     * @param account whom it concerns; null when the typed name belongs to nobody
     */
    void recordOfNobody(String action, @Nullable UserAccount account, Map<String, ?> details, Origin origin) {
        var context = JsonText.write(
                new Context(NOBODY, origin.via(), origin.requestId(), origin.ipAddress(), origin.userAgent()));
        database.read(handle -> {
            handle.createQuery("select " + AuditContext.SET)
                    .bind("audit", context)
                    .mapTo(String.class)
                    .one();
            var id = account == null ? null : account.id();
            return write(handle, action, id, account == null ? null : account.username(), details);
        });
    }

    private static int write(
            Handle handle, String action, @Nullable Long id, @Nullable String username, Map<String, ?> details) {
        return handle.createQuery("""
                        select 1 from record_security_event(:action, 'User', :id, :username, cast(:details as jsonb))""")
                .bind("action", action)
                .bind("id", id)
                .bind("username", username)
                .bind("details", details.isEmpty() ? null : JsonText.write(details))
                .mapTo(Integer.class)
                .one();
    }

    /** Who acts, as far as it is known, in the form the triggers read. */
    private record Context(
            String userLabel,
            String via,
            String requestId,
            @Nullable String ipAddress,
            @Nullable String userAgent) {}
}
