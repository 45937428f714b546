package org.openmes.installation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openmes.shared.ClientAddress;
import org.openmes.shared.DomainException;
import org.openmes.shared.Roles;

/** Runs when the application starts, before it takes requests; a failure here fails the deployment. */
@Singleton
@jakarta.ejb.Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Startup {
    private static final Map<String, String> GIVEN_BY = Map.of(
            "username", "OPENMES_ADMIN_USERNAME",
            "password", "OPENMES_ADMIN_PASSWORD",
            "email", "OPENMES_ADMIN_EMAIL");

    @Inject
    FirstStart firstStart;

    @Inject
    LedgerKeyFile ledgerKey;

    @PostConstruct
    void prepare() {
        try {
            new ClientAddress(); // proxies that cannot be read are told now, not at every sign-in
            ledgerKey.secret(); // made at the first start; one that cannot be used is told now
            firstStart.prepare();
            forgetUsedPassword();
        } catch (DomainException e) {
            throw new IllegalStateException("OpenMES cannot start: " + reasons(e), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("OpenMES cannot start: " + e.getMessage(), e);
        } catch (EJBException e) {
            throw new IllegalStateException("OpenMES cannot start: " + rootOf(e).getMessage(), e);
        }
    }

    /** A generated password that was changed is worth nothing any more, and its file would mislead. */
    private void forgetUsedPassword() {
        var folder = new DataFolder();
        folder.firstLine(FirstStart.PASSWORD_FILE)
                .filter(username -> !firstStart.mustChangePassword(username))
                .ifPresent(username -> folder.delete(FirstStart.PASSWORD_FILE));
    }

    /** The variable of the environment that gave each field, and what is wrong with it. */
    private static String reasons(DomainException refusal) {
        return refusal.errors().entrySet().stream()
                .map(entry -> GIVEN_BY.getOrDefault(entry.getKey(), entry.getKey()) + " "
                        + entry.getValue().stream()
                                .map(reason -> reason.text(Locale.ENGLISH))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static Throwable rootOf(Throwable fault) {
        return fault.getCause() == null ? fault : rootOf(fault.getCause());
    }
}
