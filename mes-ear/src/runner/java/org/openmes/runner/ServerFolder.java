package org.openmes.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the server writes while it runs. It lies in the data folder, so that the server that the build has made stays as
 * it is and can serve several runs at once.
 */
record ServerFolder(Path path) {

    private static final String APPLICATION = "mes.ear";

    private static final Pattern REFUSAL = Pattern.compile("OpenMES cannot start: [^\"]*[^\".]");

    /** Configuration and application are always those of the last build; only the server's data outlast a run. */
    static ServerFolder prepare(Path serverHome, Path path, @Nullable Path application) {
        ServerFolder folder = new ServerFolder(path);
        try {
            for (String part : new String[] {"configuration", "deployments", "tmp", "data/content"}) {
                Folders.delete(path.resolve(part));
            }
            Files.createDirectories(path.resolve("log"));
            Files.createDirectories(folder.deployments());
            Folders.copy(
                    configured(serverHome).resolve("standalone").resolve("configuration"),
                    path.resolve("configuration"));
            if (application != null) {
                folder.deploy(application);
            }
            return folder;
        } catch (IOException e) {
            throw new CannotRunException("The server's folder " + path + " could not be prepared: " + e, e);
        }
    }

    private static Path configured(Path serverHome) {
        if (Files.notExists(serverHome.resolve("jboss-modules.jar"))) {
            throw new CannotRunException(
                    "The server is not built yet (" + serverHome + "): ./mvnw -pl wildfly-config package builds it.");
        }
        return serverHome;
    }

    private void deploy(Path application) throws IOException {
        if (Files.notExists(application)) {
            throw new CannotRunException("The application is not built yet (" + application + ").");
        }
        if (Files.isDirectory(application)) {
            Folders.copy(application, deployments().resolve(APPLICATION));
        } else {
            Files.copy(application, deployments().resolve(APPLICATION), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(deployments().resolve(APPLICATION + ".dodeploy"));
    }

    private Path deployments() {
        return path.resolve("deployments");
    }

    boolean hasFailed() {
        return Files.exists(deployments().resolve(APPLICATION + ".failed"));
    }

    /** What the application itself said when it refused to start. */
    Optional<String> refusal() {
        try (Stream<String> lines = Files.lines(log())) {
            return lines.map(REFUSAL::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group() + ".")
                    .findFirst();
        } catch (IOException e) {
            throw new CannotRunException("The server's log " + log() + " cannot be read.", e);
        }
    }

    Path log() {
        return path.resolve("log").resolve("server.log");
    }

    Path console() {
        return path.resolve("log").resolve("console.log");
    }
}
