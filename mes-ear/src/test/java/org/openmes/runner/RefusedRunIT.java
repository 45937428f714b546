package org.openmes.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hinders a run is told in one plain sentence, before anybody hears that OpenMES starts. */
class RefusedRunIT {

    private static final String ELSEWHERE = ": set OPENMES_DATA_DIR to a folder in which you may write.";

    @TempDir
    Path folder;

    @Test
    void a_port_that_is_taken_refuses_the_run() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(
                    folder,
                    other.getLocalPort(),
                    Map.of(),
                    "Port " + other.getLocalPort()
                            + " is taken by another program: stop that one, or set OPENMES_HTTP_PORT.");
        }
    }

    @Test
    void a_folder_that_cannot_be_made_refuses_the_run() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        refused(file, 0, Map.of(), "The data folder " + file + " is a file" + ELSEWHERE);
        Path inside = file.resolve("data");
        refused(inside, 0, Map.of(), "The data folder " + inside + " cannot be created" + ELSEWHERE);
    }

    @Test
    void a_folder_in_use_refuses_the_run() {
        try (DataFolder other = DataFolder.open(folder)) {
            refused(
                    other.path(),
                    0,
                    Map.of(),
                    "OpenMES is already running with the data folder " + folder
                            + ": stop it, or set OPENMES_DATA_DIR to another folder.");
        }
    }

    @Test
    void a_database_without_its_user_refuses_the_run() {
        refused(
                folder,
                0,
                Map.of("OPENMES_DB_URL", "jdbc:postgresql://localhost:1/openmes"),
                "OPENMES_DB_URL names a database, so OPENMES_DB_USER must be set too; there is no default.");
    }

    private static void refused(Path data, int port, Map<String, String> environment, String sentence) {
        Heard heard = new Heard();
        LocalOpenMes.Plan plan = new LocalOpenMes.Plan(data, data, data, null, port, environment);

        assertThatExceptionOfType(CannotRunException.class)
                .isThrownBy(() -> LocalOpenMes.start(plan, heard))
                .withMessage(sentence);

        assertThat(heard.anything).isFalse();
    }

    private static final class Heard implements Progress {

        private boolean anything;

        @Override
        public void starting() {
            anything = true;
        }

        @Override
        public void stopped() {
            anything = true;
        }
    }
}
