package org.openmes.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The folder of this installation for what must not go into a log: {@code OPENMES_DATA_DIR}, else the server's own. */
class DataFolder {
    private final Path folder;

    DataFolder() {
        var given = System.getenv("OPENMES_DATA_DIR");
        folder = Path.of(given == null || given.isBlank() ? System.getProperty("jboss.server.data.dir") : given);
    }

    /** Writes a file that only the server's own user can read, in place of an older one; returns where it is. */
    Path writeSecret(String name, String content) {
        var file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
            Files.createFile(file, ownerOnly());
            Files.writeString(file, content, StandardOpenOption.WRITE);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** The first line of a file; empty when there is no such file. */
    Optional<String> firstLine(String name) {
        var file = folder.resolve(name);
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream().findFirst() : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Removes a file if it is there. */
    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder.resolve(name), e);
        }
    }

    /** Where the file system knows no such rights, the folder's own rights must do. */
    private static FileAttribute<?>[] ownerOnly() {
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
