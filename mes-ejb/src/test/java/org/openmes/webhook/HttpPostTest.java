package org.openmes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpPostTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final byte[] BODY = "{\"zażółć\":1}".getBytes(StandardCharsets.UTF_8);
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    Path folder;

    @AfterEach
    void endWatch() {
        watch.shutdownNow();
    }

    @Test
    void the_message_arrives_as_it_is_and_the_answer_comes_back() throws IOException {
        var arrived = new CompletableFuture<String>();
        var server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            arrived.complete(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + headers.getFirst("Host") + " " + headers.getFirst("X-Plant") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange);
        });
        server.start();
        try {
            var port = server.getAddress().getPort();
            var answer = post("http://receiver.test:" + port + "/hook?a=b", defaults(), LONG);

            assertThat(answer).isEqualTo(new HttpAnswer(202, "thanks"));
            assertThat(arrived.join()).isEqualTo("POST /hook?a=b receiver.test:" + port + " 7 {\"zażółć\":1}");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void who_does_not_answer_in_time_is_left() throws IOException {
        try (var silent = new ServerSocket(0, 5, HERE)) {
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> post("http://receiver.test:" + silent.getLocalPort(), defaults(), SHORT));
        }
    }

    /** A timeout of reads does not end it: what is sent fills the buffers of both sides and stands still. */
    @Test
    void who_does_not_take_the_message_is_left_too() throws IOException {
        var large = new byte[32 * 1024 * 1024];
        try (var silent = new ServerSocket(0, 5, HERE)) {
            var address = WebhookAddress.parsed("http://receiver.test:" + silent.getLocalPort());
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> new HttpPost(defaults(), watch, SHORT).send(address, HERE, Map.of(), large));
        }
    }

    @Test
    void an_answer_that_stops_halfway_is_none() throws IOException {
        assertThatExceptionOfType(HttpAnswer.Unreadable.class)
                .isThrownBy(() -> answeredWith("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> answeredWith(""));
    }

    @Test
    void nobody_there_is_told_at_once() throws IOException {
        int port;
        try (var gone = new ServerSocket(0, 5, HERE)) {
            port = gone.getLocalPort();
        }
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> post("http://receiver.test:" + port, defaults(), LONG));
    }

    @Test
    void the_certificate_must_be_for_the_name_and_trusted() throws Exception {
        var own = certificateOf("receiver.test");
        var server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(own));
        server.createContext("/", HttpPostTest::answer);
        server.start();
        try {
            var port = server.getAddress().getPort();
            var trusting = own.getSocketFactory();

            assertThat(post("https://receiver.test:" + port, trusting, LONG).status())
                    .isEqualTo(202);
            assertThatExceptionOfType(SSLException.class)
                    .isThrownBy(() -> post("https://other.test:" + port, trusting, LONG));
            assertThatExceptionOfType(SSLException.class)
                    .isThrownBy(() -> post("https://receiver.test:" + port, defaults(), LONG));
        } finally {
            server.stop(0);
        }
    }

    private HttpAnswer post(String url, SSLSocketFactory trust, Duration longest) throws IOException {
        return new HttpPost(trust, watch, longest).send(WebhookAddress.parsed(url), HERE, Map.of("X-Plant", "7"), BODY);
    }

    /** Reads what comes, says this, and hangs up. */
    private HttpAnswer answeredWith(String text) throws IOException {
        try (var server = new ServerSocket(0, 5, HERE)) {
            var talk = CompletableFuture.runAsync(() -> {
                try (Socket socket = server.accept()) {
                    readHead(socket.getInputStream());
                    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            try {
                return post("http://receiver.test:" + server.getLocalPort(), defaults(), LONG);
            } finally {
                talk.join();
            }
        }
    }

    private static void readHead(InputStream in) throws IOException {
        var seen = new StringBuilder();
        while (seen.indexOf("\r\n\r\n") < 0) {
            seen.append((char) in.read());
        }
        in.readNBytes(BODY.length);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(202, 6);
        exchange.getResponseBody().write("thanks".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private static SSLSocketFactory defaults() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    /** One that serves as this name, and trusts only itself. */
    private SSLContext certificateOf(String name) throws Exception {
        var file = folder.resolve("keys.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "own",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=dns:" + name,
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(made.exitValue())
                .as(Files.readString(folder.resolve("keytool.log")))
                .isZero();
        return contextOf(file);
    }

    private static SSLContext contextOf(Path file) throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            keys.load(stream, PASSWORD);
        }
        var serving = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        serving.init(keys, PASSWORD);
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("own", keys.getCertificate("own"));
        var trusting = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusting.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(serving.getKeyManagers(), trusting.getTrustManagers(), null);
        return context;
    }
}
