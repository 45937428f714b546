package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmes.testing.NodeTools;
import org.openmes.testing.TestedOpenMes;

/** Clients that are generated from the description compile and understand the server. */
class GeneratedClientsApiIT {
    private static final Path PROJECT = Path.of(System.getProperty("openmes.project"));
    private static final Path SOURCES = NodeTools.source().resolve("clients");

    @TempDir
    Path folder;

    @Test
    void a_client_in_java_does_what_a_program_does() throws Exception {
        generate("java.yaml", folder);
        var classes = compiled(folder.resolve("src/main/java"));

        try (var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            var number = Caller.unique("JAVA");
            var done = loader.loadClass("Smoke")
                    .getMethod("run", String[].class)
                    .invoke(null, (Object) arguments(number).toArray(String[]::new));

            assertThat((List<?>) done).isEqualTo(expected(number));
        }
    }

    @Test
    void a_client_in_typescript_does_what_a_program_does() throws Exception {
        var tools = NodeTools.installed();
        generate("typescript.yaml", folder.resolve("client"));
        for (var file : List.of("smoke.ts", "tsconfig.json")) {
            Files.copy(SOURCES.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");
        var compiled = tools.run(folder, "tsc", List.of("-p", ".", "--outDir", "out"));
        assertThat(compiled.status()).as(compiled.output()).isZero();

        var number = Caller.unique("TYPE");
        var command = new ArrayList<>(List.of("node", "out/smoke.js"));
        command.addAll(arguments(number));
        var run = NodeTools.run(folder, command.toArray(String[]::new));

        assertThat(run.output().lines()).containsExactlyElementsOf(expected(number));
    }

    private static List<String> expected(String number) {
        return List.of("created " + number + " PENDING 5", "listed 1 in 1", "refused 422 DUPLICATE");
    }

    private static List<String> arguments(String number) {
        var server = TestedOpenMes.url().toString().replaceFirst("/$", "");
        return List.of(server, TestedOpenMes.adminUsername(), TestedOpenMes.adminPassword(), number);
    }

    private static void generate(String kind, Path target) throws IOException, InterruptedException {
        var run = NodeTools.run(
                PROJECT,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                PROJECT.resolve("mes-ear/target/generator/openapi-generator-cli.jar")
                        .toString(),
                "generate",
                "--skip-validate-spec", // it does not know the licence identifiers of OpenAPI 3.1; two linters do
                "-i",
                PROJECT.resolve("mes-api/src/main/openapi/openapi.json").toString(),
                "-c",
                SOURCES.resolve(kind).toString(),
                "-o",
                target.toString());
        assertThat(run.status()).as(run.output()).isZero();
    }

    private Path compiled(Path client) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var classes = Files.createDirectory(folder.resolve("classes"));
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(client)) {
            var all = new ArrayList<>(
                    sources.filter(file -> file.toString().endsWith(".java")).toList());
            all.add(SOURCES.resolve("Smoke.java"));
            var options = List.of("-nowarn", "-proc:none", "-d", classes.toString(), "-cp", classpath());
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
                            .call())
                    .isTrue();
        }
        return classes;
    }

    /** That of the tests, which has what the client needs. */
    private static String classpath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
