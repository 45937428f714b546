package org.openmes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmes.api.Caller;
import org.openmes.testing.BrowserTest;
import org.openmes.testing.TestedOpenMes;

/** A page of another application uses the interface only where the plant allows it (CORS; spec 17.1). */
@BrowserTest
class CrossOriginPageIT {
    /** Changes something, with the headers of programs, so that a browser asks before. */
    private static final String CHANGE = """
            async given => {
              const answer = await fetch(given.url, {
                method: 'PATCH',
                headers: {'Authorization': 'Bearer ' + given.token, 'Content-Type': 'application/json', 'If-Match': '*'},
                body: '{"plant_name":""}'
              });
              return answer.status + ' ' + answer.headers.has('ETag');
            }""";

    private final Caller admin = Caller.admin();
    private HttpServer portal;

    @BeforeEach
    void anotherApplication() throws IOException {
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        portal.start();
    }

    @AfterEach
    void end() {
        allow("");
        portal.stop(0);
    }

    @Test
    void it_is_let_in_by_its_origin_and_by_nothing_else(Page page) {
        var origin = "http://127.0.0.1:" + portal.getAddress().getPort();
        page.navigate(origin);

        assertThatExceptionOfType(PlaywrightException.class).isThrownBy(() -> change(page));
        allow("\"" + origin + "\"");
        assertThat(change(page)).isEqualTo("200 true");
    }

    private Object change(Page page) {
        return page.evaluate(CHANGE, Map.of("url", TestedOpenMes.url() + "api/v1/settings", "token", admin.token()));
    }

    private void allow(String origins) {
        var changed = admin.patch("/settings", "{\"cors_allowed_origins\":[%s]}".formatted(origins));
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    }
}
