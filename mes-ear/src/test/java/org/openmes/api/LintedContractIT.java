package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmes.testing.NodeTools;

/** The description in the repository keeps the rules of two linters, without a warning. */
class LintedContractIT {
    private static final Path DESCRIPTION =
            Path.of(System.getProperty("openmes.project")).resolve("mes-api/src/main/openapi/openapi.json");
    private static NodeTools tools;

    @BeforeAll
    static void install() throws Exception {
        tools = NodeTools.installed();
    }

    @Test
    void spectral_has_nothing_to_say() throws Exception {
        var run = spectral(DESCRIPTION);

        assertThat(run.status()).as(run.output()).isZero();
    }

    @Test
    void redocly_has_nothing_to_say() throws Exception {
        var run = redocly(DESCRIPTION);

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).contains("is valid").doesNotContain("You have");
    }

    @Test
    void both_find_what_breaks_their_rules(@TempDir Path folder) throws Exception {
        var broken = folder.resolve("openapi.json");
        Files.writeString(broken, """
                {"openapi": "3.1.0", "info": {"title": "Broken", "version": "1"},
                 "paths": {"/orders": {"get": {"operationId": "list", "responses": {}}},
                           "/lines": {"get": {"operationId": "list", "responses": {}}}},
                 "components": {"schemas": {"Order": {"properties": {"orderNo": {"type": "string"}}}}}}""");

        assertThat(spectral(broken).output()).contains("openmes-snake-case", "openmes-operation-summary");
        assertThat(redocly(broken).output()).contains("operation-operationId-unique");
    }

    private static NodeTools.Run spectral(Path file) throws Exception {
        var rules = NodeTools.source().resolve("spectral.yaml").toString();
        return tools.run(
                file.getParent(), "spectral", List.of("lint", file.toString(), "-r", rules, "--fail-severity=hint"));
    }

    private static NodeTools.Run redocly(Path file) throws Exception {
        var rules = NodeTools.source().resolve("redocly.yaml").toString();
        return tools.run(file.getParent(), "redocly", List.of("lint", file.toString(), "--config", rules));
    }
}
