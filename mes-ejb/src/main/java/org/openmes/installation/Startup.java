package org.openmes.installation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openmes.shared.DomainException;
import org.openmes.shared.Roles;
import org.openmes.user.FirstAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs when the application starts, before it takes requests; a failure here fails the deployment. */
@Singleton
@jakarta.ejb.Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Startup {
    private static final String PASSWORD_FILE = "initial-admin-password";
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    @Inject
    FirstStart firstStart;

    @PostConstruct
    void prepare() {
        try {
            firstStart.prepare().ifPresent(Startup::tell);
            forgetUsedPassword();
        } catch (DomainException e) {
            throw new IllegalStateException("OpenMES cannot start: the administrator's account: " + reasons(e), e);
        }
    }

    private static void tell(FirstAdmin.Created admin) {
        if (admin.generatedPassword() == null) {
            LOG.info("Created the administrator {} with the given password", admin.username());
            return;
        }
        var content = admin.username() + "\n" + admin.generatedPassword() + "\n";
        var file = new DataFolder().writeSecret(PASSWORD_FILE, content);
        LOG.info("Created the administrator {}; the password, to be changed, is in {}", admin.username(), file);
    }

    /** A generated password that was changed is worth nothing any more, and its file would mislead. */
    private void forgetUsedPassword() {
        var folder = new DataFolder();
        folder.firstLine(PASSWORD_FILE)
                .filter(username -> !firstStart.mustChangePassword(username))
                .ifPresent(username -> folder.delete(PASSWORD_FILE));
    }

    private static String reasons(DomainException refusal) {
        return refusal.errors().entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + entry.getValue().stream()
                                .map(reason -> reason.text(Locale.ENGLISH))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
