package org.openmes.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.openmes.shared.NotFoundException;
import org.openmes.web.Address;
import org.openmes.workorder.WorkOrderService;

/** Backs {@code /operator/scan.xhtml}: opens the order whose number was scanned, else leads back to the queue (spec 15.3). */
@Named
@RequestScoped
public class ScanView {
    @Inject
    WorkOrderService orders;

    @Inject
    Place place;

    @Inject
    Address address;

    @Inject
    ExternalContext browser;

    public void lead() throws IOException {
        browser.redirect(browser.getRequestContextPath() + target());
    }

    /** An order of a foreign line leads to where one that does not exist leads: nothing tells which it is. */
    private String target() {
        var number = address.text("no");
        if (number == null) {
            throw NotFoundException.unnamed();
        }
        return orders.reachableIdOf(number)
                .map(id -> place.at("/operator/order.xhtml?id=" + id))
                .orElseGet(() -> missed(number));
    }

    private String missed(String number) {
        var queue = place.getQueue();
        return queue + (queue.contains("?") ? "&" : "?") + "missed="
                + URLEncoder.encode(number, StandardCharsets.UTF_8);
    }
}
