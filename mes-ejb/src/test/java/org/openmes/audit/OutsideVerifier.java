package org.openmes.audit;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openmes.shared.JsonText;

/** The stand-alone verifier, run on an export by a Java process of its own, or faster in this one. */
final class OutsideVerifier {
    private final Path folder;
    private final Path source;
    private final Method verify;

    /** Compiled once for all tests. */
    private static Method compiled;

    OutsideVerifier(Path folder) throws Exception {
        this.folder = folder;
        this.source = copy(folder);
        this.verify = compiled();
    }

    private static Path copy(Path folder) throws IOException {
        var copy = folder.resolve("VerifyLedger.java");
        try (var stream = OutsideVerifier.class.getClassLoader().getResourceAsStream("tools/VerifyLedger.java")) {
            Files.copy(stream, copy);
        }
        return copy;
    }

    private static synchronized Method compiled() throws Exception {
        if (compiled == null) {
            var classes = Files.createTempDirectory("verifier");
            run(List.of("javac", "-d", classes.toString(), copy(classes).toString()));
            var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            compiled = loader.loadClass("VerifyLedger").getMethod("verify", Path.class, Path.class, Path.class);
        }
        return compiled;
    }

    /** Writes what the verifier reads. */
    void export(LedgerExport export) throws Exception {
        var all = new BlockRange(1, Long.MAX_VALUE);
        try (var rows = Files.newOutputStream(ledger());
                var seals = Files.newOutputStream(seals())) {
            var buffered = new java.io.BufferedOutputStream(rows);
            export.writeRows(all, buffered);
            buffered.flush();
            export.writeSeals(all, seals);
        }
    }

    void keep(SealDetails newest) throws IOException {
        Files.writeString(newest(), JsonText.write(newest));
    }

    /** What it says, within this process. */
    String verdict() throws Exception {
        try {
            return (String) verify.invoke(null, ledger(), seals(), newest());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** What it says when it is run as people run it. */
    String verdictOfProcess() throws Exception {
        return run(List.of("java", source.toString(), ledger().toString(), seals().toString(), newest().toString()));
    }

    Path ledger() {
        return folder.resolve("ledger.ndjson");
    }

    private Path seals() {
        return folder.resolve("seals.json");
    }

    private Path newest() {
        return folder.resolve("newest-seal.json");
    }

    private static String run(List<String> command) throws Exception {
        var whole = new ArrayList<>(command);
        whole.set(
                0,
                Path.of(System.getProperty("java.home"), "bin", command.get(0)).toString());
        var process = new ProcessBuilder(whole).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return process.waitFor() + " " + said.strip();
    }
}
