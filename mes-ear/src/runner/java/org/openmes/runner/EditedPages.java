package org.openmes.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Shows edited pages without a build: the application is deployed as folders, and what changes among the sources of the
 * pages is copied there.
 */
final class EditedPages {

    /** The property that decides whether Faces looks at its pages again; the application's descriptor reads it. */
    static final String STAGE = "openmes.faces.stage";

    private static final int PAUSE_MILLIS = 300;

    private final Path sources;
    private final Path deployed;
    private final Map<Path, FileTime> known = new HashMap<>();

    private EditedPages(Path sources, Path deployed) {
        this.sources = sources;
        this.deployed = deployed;
    }

    /** Where {@link #unpack} puts the application. */
    static Path unpacked(Path data) {
        return data.resolve("unpacked");
    }

    /** Puts the application of the last build together as folders, in the data folder. */
    static void unpack(Path project, Path data) {
        Path unpacked = unpacked(data);
        Path pages = unpacked.resolve("mes-web.war");
        try {
            Folders.delete(unpacked);
            Folders.copy(project.resolve("mes-ear/target/mes"), unpacked);
            Files.delete(pages);
            Folders.copy(project.resolve("mes-web/target/mes-web"), pages);
        } catch (IOException e) {
            throw new CannotRunException("The application could not be unpacked to " + unpacked + ": " + e, e);
        }
    }

    /** Copies what changes from now on, until the program ends. */
    static void follow(Path project, Path data) {
        EditedPages pages = new EditedPages(
                project.resolve("mes-web/src/main/webapp"), data.resolve("server/deployments/mes.ear/mes-web.war"));
        pages.files().forEach(pages::isNew);
        Thread follower = new Thread(pages::copyForever, "edited-pages");
        follower.setDaemon(true);
        follower.start();
    }

    private void copyForever() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                files().stream().filter(this::isNew).forEach(this::copy);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException e) {
            // A file went away while we looked, as editors do when they save: the next look sees it.
            return List.of();
        }
    }

    private boolean isNew(Path file) {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            return !time.equals(known.put(file, time));
        } catch (IOException e) {
            // Gone again: the next look tells.
            return false;
        }
    }

    private void copy(Path file) {
        Path relative = sources.relativize(file);
        Path target = deployed.resolve(relative.toString());
        try {
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            System.out.println("Updated " + relative);
        } catch (IOException e) {
            System.err.println("Not updated: " + relative + " (" + e + ")");
        }
    }
}
