package org.openmes.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.openmes.web.Address;

/** Where somebody works: the line and the workstation that the address names. */
@Named
@RequestScoped
public class Place {
    @Inject
    Address address;

    public @Nullable Long getLineId() {
        return address.key("line_id");
    }

    public @Nullable Long getStationId() {
        return address.key("station_id");
    }

    /** The end of addresses that stay at this place. */
    public String getQuery() {
        var line = getLineId();
        if (line == null) {
            return "";
        }
        var station = getStationId();
        return "line_id=" + line + (station == null ? "" : "&station_id=" + station);
    }

    /** An address that has a query already, at this place. */
    String at(String address) {
        return getQuery().isEmpty() ? address : address + "&" + getQuery();
    }

    /** The queue of this place; the lines when no line is chosen. */
    public String getQueue() {
        return getLineId() == null ? "/operator/lines.xhtml" : "/operator/queue.xhtml?" + getQuery();
    }
}
