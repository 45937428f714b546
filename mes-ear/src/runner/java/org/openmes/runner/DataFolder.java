package org.openmes.runner;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder in which everything lives that outlasts a run; one run at a time may have it. */
final class DataFolder implements AutoCloseable {

    /** The unpacked programs of the embedded database. */
    static final String PROGRAMS = "database-programs";

    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static DataFolder open(Path path) {
        create(path);
        try {
            closeToOthers(path);
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotRunException("OpenMES is already running with the data folder " + path
                        + ": stop it, or set OPENMES_DATA_DIR to another folder.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw unusable(path, "cannot be written", e);
        }
    }

    private static void create(Path path) {
        try {
            Files.createDirectories(path);
        } catch (FileAlreadyExistsException e) {
            throw unusable(path, "is a file", e);
        } catch (IOException e) {
            throw unusable(path, "cannot be created", e);
        }
    }

    private static CannotRunException unusable(Path path, String why, IOException cause) {
        return new CannotRunException(
                "The data folder " + path + " " + why + ": set OPENMES_DATA_DIR to a folder in which you may write.",
                cause);
    }

    /** Nobody else has business in here; file systems without such rights are left as they are. */
    private static void closeToOthers(Path path) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Properties read(String name) {
        return read(resolve(name));
    }

    static Properties read(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new CannotRunException("The file " + file + " cannot be read.", e);
            }
        }
        return properties;
    }

    /** Only the user who runs OpenMES may read the file. */
    void writeSecret(String name, Properties properties) {
        Path file = resolve(name);
        try {
            StringWriter text = new StringWriter();
            properties.store(text, null);
            Files.deleteIfExists(file);
            Files.createFile(file);
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view != null) {
                view.setPermissions(PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, text.toString());
        } catch (IOException e) {
            throw new CannotRunException("The file " + file + " cannot be written.", e);
        }
    }

    /** Empties the folder, but for the database's programs, which cost seconds to unpack. */
    void clear() {
        try (Stream<Path> parts = Files.list(path)) {
            for (Path part : parts.toList()) {
                String name = part.getFileName().toString();
                if (Files.isDirectory(part) && !name.equals(PROGRAMS)) {
                    Folders.delete(part);
                } else if (Files.isRegularFile(part) && !name.equals(LOCK)) {
                    Files.delete(part);
                }
            }
        } catch (IOException e) {
            throw new CannotRunException("The folder " + path + " cannot be emptied.", e);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
