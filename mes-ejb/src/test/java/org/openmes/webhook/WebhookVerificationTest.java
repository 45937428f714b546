package org.openmes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmes.shared.JsonText;
import org.openmes.testing.GuideBlock;

/** The code that the guide gives to receivers is run here, against what is really signed. */
class WebhookVerificationTest {
    private static final long NOW = 1_800_000_000;
    private static final byte[] BODY = "{\"zażółć\": 1.50}".getBytes(StandardCharsets.UTF_8);
    private static final WebhookSecret MADE = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final WebhookSecret GIVEN = new WebhookSecret("a secret of letters!");

    @TempDir
    Path folder;

    /**
     * A message and what a receiver must think of it.
     *
     * @param secret the one that the receiver knows
     */
    private record Case(String name, String secret, Map<String, String> headers, byte[] body, boolean genuine) {
        Map<String, Object> json() {
            return Map.of(
                    "secret",
                    secret,
                    "headers",
                    headers,
                    "body",
                    Base64.getEncoder().encodeToString(body),
                    "now",
                    NOW);
        }
    }

    private static List<Case> cases() {
        var altered = BODY.clone();
        altered[3] ^= 1;
        var both = List.of(MADE, GIVEN);
        return List.of(
                new Case("genuine", MADE.text(), headers(List.of(MADE), NOW), BODY, true),
                new Case("by a secret of letters", GIVEN.text(), headers(List.of(GIVEN), NOW), BODY, true),
                new Case("by the new of two", MADE.text(), headers(both, NOW), BODY, true),
                new Case("by the former of two", GIVEN.text(), headers(both, NOW), BODY, true),
                new Case("five minutes old", MADE.text(), headers(List.of(MADE), NOW - 300), BODY, true),
                new Case("too old", MADE.text(), headers(List.of(MADE), NOW - 301), BODY, false),
                new Case("from the future", MADE.text(), headers(List.of(MADE), NOW + 301), BODY, false),
                new Case("altered", MADE.text(), headers(List.of(MADE), NOW), altered, false),
                new Case("by another secret", GIVEN.text(), headers(List.of(MADE), NOW), BODY, false),
                new Case(
                        "under another id",
                        MADE.text(),
                        with(headers(List.of(MADE), NOW), "webhook-id", "msg_2"),
                        BODY,
                        false),
                new Case(
                        "at another time",
                        MADE.text(),
                        with(headers(List.of(MADE), NOW), "webhook-timestamp", "" + (NOW - 1)),
                        BODY,
                        false),
                new Case(
                        "unsigned",
                        MADE.text(),
                        with(headers(List.of(MADE), NOW), "webhook-signature", "v1,"),
                        BODY,
                        false));
    }

    private static Map<String, String> headers(List<WebhookSecret> secrets, long at) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", "msg_1");
        headers.put("webhook-timestamp", Long.toString(at));
        headers.put("webhook-signature", new WebhookSignature(secrets).standard("msg_1", at, BODY));
        return headers;
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    @Test
    void receivers_in_java() throws Exception {
        var source = Files.writeString(folder.resolve("WebhookVerifier.java"), code("java"));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-Xlint:all", source.toString()))
                .isZero();
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            var verify = loader.loadClass("WebhookVerifier")
                    .getMethod("verify", String.class, Map.class, byte[].class, long.class);
            for (var each : cases()) {
                assertThat(verify.invoke(null, each.secret(), each.headers(), each.body(), NOW))
                        .as(each.name())
                        .isEqualTo(each.genuine());
            }
        }
    }

    @Test
    void receivers_in_python() throws Exception {
        Files.writeString(folder.resolve("verify.py"), code("python"));
        Files.writeString(folder.resolve("run.py"), """
                import base64, json, sys
                from verify import verify
                for each in json.load(open(sys.argv[1])):
                    print(verify(each["secret"], each["headers"], base64.b64decode(each["body"]), each["now"]))
                """);

        assertThat(answers("python3", "run.py")).isEqualTo(expected());
    }

    @Test
    void receivers_in_javascript() throws Exception {
        Files.writeString(folder.resolve("verify.js"), code("javascript"));
        Files.writeString(folder.resolve("run.js"), """
                const { verify } = require('./verify.js');
                for (const each of JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'))) {
                  console.log(verify(each.secret, each.headers, Buffer.from(each.body, 'base64'), each.now));
                }
                """);

        assertThat(answers("node", "run.js")).isEqualTo(expected());
    }

    private static List<String> expected() {
        return cases().stream().map(each -> each.name() + ": " + each.genuine()).toList();
    }

    /** What the program says of each case; skipped, with the reason, where it is not installed. */
    private List<String> answers(String program, String script) throws Exception {
        if (!isInstalled(program)) {
            assertThat(System.getProperty("node")).as(program + " is missing").isNotEqualTo("required");
            assumeTrue(false, program + " is not installed");
        }
        var given = Files.writeString(
                folder.resolve("cases.json"),
                JsonText.write(cases().stream().map(Case::json).toList()));
        var output = folder.resolve("output.txt");
        var process = new ProcessBuilder(program, folder.resolve(script).toString(), given.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(program + " ends").isTrue();
        var said = Files.readAllLines(output);
        assertThat(said).as(String.join("\n", said)).hasSameSizeAs(cases());
        var answers = new ArrayList<String>();
        for (var index = 0; index < said.size(); index++) {
            answers.add(cases().get(index).name() + ": " + said.get(index).toLowerCase(Locale.ROOT));
        }
        return answers;
    }

    private static boolean isInstalled(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String code(String language) throws IOException {
        return GuideBlock.only("webhooks.md", language);
    }
}
