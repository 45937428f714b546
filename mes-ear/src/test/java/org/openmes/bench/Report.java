package org.openmes.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints lines as they come and keeps them in a file. */
final class Report {
    static final double GOAL = 0.4;
    static final double FLOOR = 0.25;

    private final Path file;

    private Report(Path file) {
        this.file = file;
    }

    static Report in(Path folder) throws IOException {
        Files.createDirectories(folder);
        var now = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").format(LocalDateTime.now());
        var file = folder.resolve("bench-" + now + ".txt");
        Files.deleteIfExists(file);
        return new Report(file);
    }

    void print(String format, Object... values) {
        var line = format.formatted(values) + "\n";
        System.out.print(line);
        System.out.flush();
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The machine and what is measured. */
    void head(Sizes sizes) throws IOException {
        print("OpenMES measured beside its own SQL, %s", LocalDateTime.now().withNano(0));
        print("  %s", sizes);
        print(
                "  %d cores (%s), %s, %s %s, Java %s",
                Runtime.getRuntime().availableProcessors(),
                first("/proc/cpuinfo", "model name"),
                first("/proc/meminfo", "MemTotal"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.version"));
    }

    private static String first(String file, String start) throws IOException {
        var path = Path.of(file);
        if (Files.notExists(path)) {
            return start + " unknown";
        }
        try (var lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(start))
                    .findFirst()
                    .map(line -> line.replaceAll("^[^:]*:\\s*", ""))
                    .orElse(start + " unknown");
        }
    }

    /** A ratio with its verdict. */
    static String judged(double ratio) {
        var verdict = ratio >= GOAL ? "goal" : ratio >= FLOOR ? "floor" : "MISSED";
        return String.format(Locale.ROOT, "%.2f %s", ratio, verdict);
    }

    static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
