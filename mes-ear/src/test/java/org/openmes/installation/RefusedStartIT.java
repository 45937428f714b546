package org.openmes.installation;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openmes.runner.CannotRunException;
import org.openmes.runner.LocalOpenMes;
import org.openmes.testing.TestedOpenMes;

/** What is wrong with the environment is told by the start, in a sentence that names the variable. */
class RefusedStartIT {
    @Test
    void proxies_that_cannot_be_read_refuse_the_start() {
        assertThatExceptionOfType(CannotRunException.class)
                .isThrownBy(() -> LocalOpenMes.startAnew(secondNode("OPENMES_TRUSTED_PROXIES", "10.0.0.5,proxy.lan")))
                .withMessage("OpenMES cannot start: OPENMES_TRUSTED_PROXIES:"
                        + " neither an address nor a network: proxy.lan.");
    }

    /** A node beside the tested one, on the same database, with one more variable. */
    private static LocalOpenMes.Plan secondNode(String variable, String value) {
        var database = TestedOpenMes.database();
        var environment = Map.of(
                variable,
                value,
                "OPENMES_DB_URL",
                database.url(),
                "OPENMES_DB_USER",
                database.user(),
                "OPENMES_DB_PASSWORD",
                database.password());
        return new LocalOpenMes.Plan(
                folder("openmes.project"),
                folder("openmes.server.home"),
                folder("openmes.test.data").resolveSibling("openmes-refused"),
                folder("openmes.application"),
                0,
                environment);
    }

    private static Path folder(String property) {
        return Path.of(System.getProperty(property));
    }
}
