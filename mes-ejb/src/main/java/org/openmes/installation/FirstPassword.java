package org.openmes.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.UncheckedIOException;
import org.openmes.user.PasswordReplaced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the file with the first Admin's generated password as soon as it is worth nothing. Where that fails, or another
 * node has the file, the next start deletes it.
 */
@ApplicationScoped
class FirstPassword {
    private static final Logger LOG = LoggerFactory.getLogger(FirstPassword.class);

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PasswordReplaced replaced) {
        var folder = new DataFolder();
        try {
            folder.firstLine(FirstStart.PASSWORD_FILE)
                    .filter(replaced.username()::equalsIgnoreCase)
                    .ifPresent(username -> folder.delete(FirstStart.PASSWORD_FILE));
        } catch (UncheckedIOException e) {
            LOG.warn("The first password was replaced, but its file is still there", e);
        }
    }
}
