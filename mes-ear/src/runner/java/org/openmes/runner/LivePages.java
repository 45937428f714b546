package org.openmes.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Shows a page as it stands in the source tree at its next request: deploys folders and copies what is edited. */
final class LivePages {

    private static final String PAGES = "mes-web.war";
    private static final int PAUSE_MILLIS = 300;

    private LivePages() {}

    /** Unpacks the application, and the pages in it, into a folder that the server can deploy. */
    static void unpack(Path application, Path folder) throws IOException {
        unzip(application, folder);
        Path packed = folder.resolve(PAGES + ".zip");
        Files.move(folder.resolve(PAGES), packed);
        unzip(packed, folder.resolve(PAGES));
        Files.delete(packed);
    }

    private static void unzip(Path archive, Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(archive + " has an entry outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                }
            }
        }
    }

    /** Copies each file that was changed later than its deployed copy, until the runtime ends. */
    static void follow(Path source, Path application) {
        Thread follower = new Thread(() -> copyForever(source, application.resolve(PAGES)), "live-pages");
        follower.setDaemon(true);
        follower.start();
    }

    private static void copyForever(Path source, Path deployed) {
        try {
            while (true) {
                copyChanged(source, deployed);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copyChanged(Path source, Path deployed) {
        try (Stream<Path> all = Files.walk(source)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                copyIfChanged(file, deployed.resolve(source.relativize(file).toString()));
            }
        } catch (NoSuchFileException | UncheckedIOException e) {
            // An editor has replaced a file while we looked: the next look sees it.
            return;
        } catch (IOException e) {
            System.err.println("A page was not updated: " + e);
        }
    }

    private static void copyIfChanged(Path file, Path copy) throws IOException {
        FileTime changed = Files.getLastModifiedTime(file);
        if (Files.notExists(copy) || changed.compareTo(Files.getLastModifiedTime(copy)) > 0) {
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            System.out.println("Updated " + file.getFileName());
        }
    }
}
