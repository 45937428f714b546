package org.openmes.web.session;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import java.util.UUID;
import org.slf4j.MDC;

/** Gives each request the id that its log lines, its ledger entries and the page about a fault bear. */
@WebListener
public class RequestIds implements ServletRequestListener {
    private static final String ID = "requestId";

    static String of(ServletRequest request) {
        return (String) request.getAttribute(ID);
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        var id = UUID.randomUUID().toString();
        event.getServletRequest().setAttribute(ID, id);
        MDC.put(ID, id);
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        MDC.remove(ID);
    }
}
