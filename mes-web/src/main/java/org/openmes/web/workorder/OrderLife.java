package org.openmes.web.workorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.web.Format;
import org.openmes.web.Messages;
import org.openmes.workorder.WorkOrderStatus;
import org.openmes.workorder.WorkOrderSummary;

/** The life of an order as a track of four stations; where it ended otherwise, that is the last one. */
@RequestScoped
public class OrderLife {
    @Inject
    Format format;

    /**
     * A station of the track.
     *
     * @param kind {@code d} passed, {@code n} now, empty still to come
     * @param icon empty for none
     */
    public record Station(String kind, String icon, String text, String detail) {}

    List<Station> stations(WorkOrderSummary order) {
        var stations = new ArrayList<Station>();
        var status = order.status();
        stations.add(passed("created", order.createdAt(), null));
        if (order.acceptedAt() != null) {
            stations.add(passed("accepted", order.acceptedAt(), order.acceptedByName()));
        }
        if (order.startedAt() != null) {
            stations.add(passed("started", order.startedAt(), null));
        }
        if (status == WorkOrderStatus.DONE) {
            stations.add(passed("done", order.completedAt(), null));
        } else if (status.isTerminal()) {
            stations.add(now("times", status, order.updatedAt()));
        } else {
            addPresent(stations, order);
        }
        return stations;
    }

    private void addPresent(List<Station> stations, WorkOrderSummary order) {
        var last = stations.remove(stations.size() - 1);
        var stands = order.status() == WorkOrderStatus.PAUSED || order.status() == WorkOrderStatus.BLOCKED;
        if (stands) {
            stations.add(last);
            stations.add(
                    now(order.status() == WorkOrderStatus.PAUSED ? "pause" : "ban", order.status(), order.blockedAt()));
        } else {
            stations.add(
                    new Station("n", icon(order.status()), Messages.text("status." + order.status()), last.detail()));
        }
        if (order.acceptedAt() == null) {
            stations.add(toCome("accepted"));
        }
        if (order.startedAt() == null) {
            stations.add(toCome("started"));
        }
        stations.add(toCome("done"));
    }

    private static String icon(WorkOrderStatus status) {
        return switch (status) {
            case PENDING -> "clipboard";
            case ACCEPTED -> "check";
            default -> "play";
        };
    }

    private Station passed(String key, @Nullable Instant at, @Nullable String by) {
        var when = format.moment(at);
        return new Station("d", "check", Messages.text("workorder.life." + key), by == null ? when : when + ", " + by);
    }

    private Station now(String icon, WorkOrderStatus status, @Nullable Instant at) {
        return new Station("n", icon, Messages.text("status." + status), format.moment(at));
    }

    private static Station toCome(String key) {
        return new Station("", "", Messages.text("workorder.life." + key), "");
    }
}
