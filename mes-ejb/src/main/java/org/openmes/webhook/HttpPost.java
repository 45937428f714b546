package org.openmes.webhook;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends one message over a connection of its own to an address that was checked before, so that nobody can put another one
 * in its place in between; the certificate is still checked against the name. Redirections are not followed, and after the
 * time is up nothing is waited for, however slowly the other side goes on.
 */
final class HttpPost {
    private final SSLSocketFactory encryption;
    private final ScheduledExecutorService watch;
    private final Duration longest;

    /**
     * @param encryption whom it trusts
     * @param watch on which it is noticed that the time is up
     * @param longest from the connection to the end of the answer
     */
    HttpPost(SSLSocketFactory encryption, ScheduledExecutorService watch, Duration longest) {
        this.encryption = encryption;
        this.watch = watch;
        this.longest = longest;
    }

    /**
     * Sends it and reads the answer.
     *
     * @throws SocketTimeoutException when the time was up first
     * @throws HttpAnswer.Unreadable when what came back is no answer
     * @throws SSLException when the receiver cannot be trusted
     * @throws IOException when there was no connection, or it broke
     */
    HttpAnswer send(WebhookAddress address, InetAddress at, Map<String, String> headers, byte[] body)
            throws IOException {
        var late = new AtomicBoolean();
        try (var socket = new Socket()) {
            var alarm = watch.schedule(() -> end(socket, late), longest.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return send(socket, address, at, head(address, headers, body.length), body);
            } catch (IOException e) {
                throw late.get() ? timeout(e) : e;
            } finally {
                alarm.cancel(false);
            }
        }
    }

    private HttpAnswer send(Socket socket, WebhookAddress address, InetAddress at, String head, byte[] body)
            throws IOException {
        socket.connect(new InetSocketAddress(at, address.port()), (int) longest.toMillis());
        socket.setSoTimeout((int) longest.toMillis());
        socket.setTcpNoDelay(true);
        var open = address.encrypted() ? encrypted(socket, address) : socket;
        try {
            write(open.getOutputStream(), head, body);
            return HttpAnswer.read(new BufferedInputStream(open.getInputStream()));
        } catch (SSLException e) {
            throw new IOException("the connection broke", e); // it was trusted before
        }
    }

    /** The name goes along and is what the certificate must be for, although the connection goes to an address. */
    private SSLSocket encrypted(Socket socket, WebhookAddress address) throws IOException {
        var encrypted = (SSLSocket) encryption.createSocket(socket, address.host(), address.port(), false);
        var parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    private static void write(OutputStream to, String head, byte[] body) throws IOException {
        var buffered = new BufferedOutputStream(to, head.length() + body.length);
        buffered.write(head.getBytes(StandardCharsets.ISO_8859_1));
        buffered.write(body);
        buffered.flush();
    }

    private static String head(WebhookAddress address, Map<String, String> headers, int length) {
        var head = new StringBuilder("POST " + address.target() + " HTTP/1.1\r\n");
        head.append("Host: ").append(address.authority()).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("Content-Length: ")
                .append(length)
                .append("\r\nConnection: close\r\n\r\n")
                .toString();
    }

    /** Closes the bare connection: whoever waits to read or to write on it, encrypted or not, waits no more. */
    private static void end(Socket socket, AtomicBoolean late) {
        late.set(true);
        try {
            socket.close();
        } catch (IOException e) {
            late.set(true); // it is closed for us all the same
        }
    }

    private static SocketTimeoutException timeout(IOException cause) {
        var timeout = new SocketTimeoutException("too slow");
        timeout.initCause(cause);
        return timeout;
    }
}
