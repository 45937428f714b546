package org.openmes.runner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds ports of this machine that nobody listens on. */
final class FreePorts {

    private FreePorts() {}

    static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotRunException("This machine gives no free port on its loopback address.", e);
        }
    }

    static void check(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotRunException(
                    "Port " + port + " is taken by another program: stop that one, or set OPENMES_HTTP_PORT.", e);
        }
    }
}
