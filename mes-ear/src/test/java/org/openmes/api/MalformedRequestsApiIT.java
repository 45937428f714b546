package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openmes.testing.RunSize;
import org.openmes.testing.ServerMemory;
import org.openmes.testing.TestedOpenMes;

/**
 * Whatever comes in, nothing is a fault of the server: each answer refuses with a problem that says nothing of the inside,
 * and what the server holds in memory afterwards is what it held before.
 */
class MalformedRequestsApiIT {
    private static final int PATIENCE = 20_000;
    private static final String SILENCE = "nothing, for too long";
    private static final int MOST_READ = 100_000;
    private static final long KILOBYTES_OF_CACHES = 64 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
    /** Servers take the end of a line without the return, too, and whatever follows a return as the end. */
    private static final Pattern HEAD_END = Pattern.compile("(?s)\\n(\\n|\\r.)");

    /** Only what is addressed to it the interface answers. */
    private static final Pattern TO_THE_INTERFACE = Pattern.compile("\\S+ (http://[^/ ]+)?/api/");

    private static final Pattern LENGTH = Pattern.compile("(?i)[\\r\\n]content-length:\\s*(\\d{1,18})");
    private static final Pattern INSIDE = Pattern.compile("Exception|\\bat (org|java|jakarta|io)\\.|select .* from");

    private final Caller admin = Caller.admin().byProgramOf(null);

    @Test
    void requests_that_break_the_description_or_the_protocol_are_refused() throws Exception {
        var requests = new MalformedRequests(
                DescribedOperation.of(
                        Caller.anonymous().get("/api/openapi?format=json").jsonPath()),
                new AccessSamples(admin, new TirePlant(admin)),
                admin.token(),
                RunSize.chance());
        var each = RunSize.of(400, 50_000);
        faults(50, requests::next);
        var before = ServerMemory.usedAfterCollection();

        var faults = new ArrayList<>(faults(each, requests::next));
        faults.addAll(faults(each, requests::mixedUp));

        assertThat(faults).isEmpty();
        assertThat(admin.get("/lines").statusCode()).isEqualTo(200);
        expectMemoryBackAt(before);
    }

    /** At full size it must be known; at a commit the server may be that of another process. */
    private static void expectMemoryBackAt(Optional<Long> before) throws IOException, InterruptedException {
        if (RunSize.isFull()) {
            assertThat(before).as("memory of the server").isPresent();
        }
        if (before.isPresent()) {
            var after = ServerMemory.usedAfterCollection().orElseThrow();
            System.getLogger(MalformedRequestsApiIT.class.getName())
                    .log(
                            System.Logger.Level.INFO,
                            "The server held {0} KB before and {1} KB after",
                            before.get(),
                            after);
            assertThat(after).isLessThan(before.get() + KILOBYTES_OF_CACHES);
        }
    }

    @Test
    void a_body_that_ends_before_its_length_is_refused() throws IOException {
        var head = "POST /api/v1/lines HTTP/1.1\r\nHost: " + TestedOpenMes.url().getAuthority()
                + "\r\nAuthorization: Bearer " + admin.token()
                + "\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n";

        // larger than what the server holds back until it is complete
        var answer = answer((head + "[".repeat(500_000)).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answer).startsWith("HTTP/1.1 400").contains("MALFORMED");
    }

    @Test
    void an_address_with_characters_that_none_can_have_is_malformed() throws IOException {
        var end = " HTTP/1.1\r\nHost: " + TestedOpenMes.url().getAuthority() + "\r\nAuthorization: Bearer "
                + admin.token() + "\r\nConnection: close\r\n\r\n";

        for (var address : List.of("/api/v1/thro[ughput", "/api/v1/throughput]?a[]=1")) {
            assertThat(answer(("GET " + address + end).getBytes(StandardCharsets.ISO_8859_1)))
                    .as(address)
                    .startsWith("HTTP/1.1 400")
                    .contains("MALFORMED");
        }
        assertThat(answer(("GET /api/v1/nothing?a[]=1" + end).getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void an_address_without_slash_is_refused_and_a_whole_one_is_not() throws IOException {
        var end = " HTTP/1.1\r\nHost: " + TestedOpenMes.url().getAuthority() + "\r\nConnection: close\r\n\r\n";

        assertThat(answer(("GET *api/health" + end).getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("HTTP/1.1 400");
        assertThat(answer(("GET " + TestedOpenMes.url() + "api/health" + end).getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("HTTP/1.1 200");
    }

    private static List<String> faults(int times, Supplier<byte[]> requests) throws IOException {
        var faults = new ArrayList<String>();
        for (var time = 0; time < times; time++) {
            var request = requests.get();
            if (isCutOff(request)) {
                continue;
            }
            var text = new String(request, StandardCharsets.ISO_8859_1);
            var answer = answer(request);
            if (isFault(text, answer)
                    || answer.equals(SILENCE)
                    || INSIDE.matcher(answer).find()) {
                faults.add(text + "\n-> " + answer);
            }
        }
        return faults;
    }

    private static boolean isFault(String request, String answer) {
        var status = STATUS.matcher(answer);
        return status.lookingAt()
                && (status.group(1).startsWith("5")
                        || (TO_THE_INTERFACE.matcher(request).lookingAt() && !isProblem(answer, status.group(1))));
    }

    /** Whoever promises more than he sends has gone, and reads no answer. */
    private static boolean isCutOff(byte[] request) {
        var text = new String(request, StandardCharsets.ISO_8859_1);
        var head = HEAD_END.matcher(text);
        var length = LENGTH.matcher(text);
        return head.find() && length.find() && text.length() - head.end() < Long.parseLong(length.group(1));
    }

    /** A refusal is told by a problem; only whoever reads the protocol refuses without a word, what is no HTTP. */
    private static boolean isProblem(String answer, String status) {
        var body = answer.indexOf("\r\n\r\n");
        return status.charAt(0) != '4'
                || answer.toLowerCase().contains("content-type: application/problem+json")
                || (status.equals("400") && (body < 0 || answer.substring(body).isBlank()));
    }

    /** What comes back; empty where the server hangs up on what is no request. */
    private static String answer(byte[] request) throws IOException {
        var url = TestedOpenMes.url();
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readNBytes(MOST_READ), StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException e) {
            return SILENCE;
        } catch (SocketException e) {
            return ""; // closed while we were still writing
        }
    }
}
