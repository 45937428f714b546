package org.openmes.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.openmes.bench.server.NoSignIn;
import org.openmes.bench.server.ServiceFloor;
import org.openmes.bench.server.ServiceServlet;

/** The packaged application with one more web archive, which calls its services from inside. */
final class BenchArchive {
    static final String ROOT = "/bench";

    private static final List<Class<?>> CLASSES = List.of(
            Figures.class,
            Floor.class,
            Load.class,
            NoSignIn.class,
            Order.class,
            ServiceFloor.class,
            ServiceServlet.class);

    private BenchArchive() {}

    /** Makes it from the application; the copy. */
    static Path of(Path application, Path folder) throws IOException {
        Files.createDirectories(folder);
        var copy = folder.resolve("bench.ear");
        Files.copy(application, copy, StandardCopyOption.REPLACE_EXISTING);
        try (var ear = FileSystems.newFileSystem(copy)) {
            try (var archive = Files.newOutputStream(ear.getPath("bench.war"))) {
                write(archive);
            }
            var descriptor = ear.getPath("META-INF/application.xml");
            var module = "<module><web><web-uri>bench.war</web-uri><context-root>%s</context-root></web></module>"
                    .formatted(ROOT);
            var text = Files.readString(descriptor);
            Files.writeString(descriptor, text.replace("<library-directory>", module + "\n  <library-directory>"));
        }
        return copy;
    }

    private static void write(OutputStream archive) throws IOException {
        try (var war = new ZipOutputStream(archive)) {
            war.putNextEntry(new ZipEntry("WEB-INF/beans.xml"));
            war.write("<beans bean-discovery-mode=\"annotated\"/>".getBytes(StandardCharsets.UTF_8));
            for (var type : CLASSES) {
                var file = type.getName().replace('.', '/') + ".class";
                war.putNextEntry(new ZipEntry("WEB-INF/classes/" + file));
                try (InputStream content = type.getClassLoader().getResourceAsStream(file)) {
                    content.transferTo(war);
                }
            }
        }
    }
}
