package org.openmes.web.workorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.workorder.WorkOrderAction;
import org.openmes.workorder.WorkOrderStatus;

/** Which commands a row of a list offers: what the status allows at all. The service may still refuse, and says why. */
@Named
@RequestScoped
public class OrderActions {
    private static final List<WorkOrderAction> OF_ROWS = List.of(
            WorkOrderAction.ACCEPT,
            WorkOrderAction.START,
            WorkOrderAction.RESUME,
            WorkOrderAction.PAUSE,
            WorkOrderAction.COMPLETE,
            WorkOrderAction.REJECT,
            WorkOrderAction.CANCEL,
            WorkOrderAction.DELETE);
    private static final List<WorkOrderAction> ENDING =
            List.of(WorkOrderAction.REJECT, WorkOrderAction.CANCEL, WorkOrderAction.DELETE);
    private static final List<WorkOrderAction> ASKED = List.of(
            WorkOrderAction.PAUSE,
            WorkOrderAction.COMPLETE,
            WorkOrderAction.REJECT,
            WorkOrderAction.CANCEL,
            WorkOrderAction.DELETE);

    @Inject
    CurrentActor current;

    /** A command as buttons name it; the dialog that asks first, if one does. */
    public record Offer(String name, @Nullable String dialog) {
        static Offer of(WorkOrderAction action) {
            var name = action.name().toLowerCase(Locale.ROOT);
            return new Offer(name, ASKED.contains(action) ? name + "-dialog" : null);
        }
    }

    /** What comes next for an order of this status; null when nothing does. What ends an order is never next. */
    public @Nullable Offer first(WorkOrderStatus status) {
        return next(status).map(Offer::of).orElse(null);
    }

    /** Everything else. */
    public List<Offer> others(WorkOrderStatus status) {
        var first = next(status);
        return possible(status)
                .filter(action -> first.filter(action::equals).isEmpty())
                .map(Offer::of)
                .toList();
    }

    private Optional<WorkOrderAction> next(WorkOrderStatus status) {
        return possible(status).filter(action -> !ENDING.contains(action)).findFirst();
    }

    /** The names of all of them, for what is done with many rows at once. */
    public String names(WorkOrderStatus status) {
        return possible(status).map(action -> Offer.of(action).name()).collect(Collectors.joining(" "));
    }

    private Stream<WorkOrderAction> possible(WorkOrderStatus status) {
        var role = current.get().role();
        return OF_ROWS.stream()
                .filter(action -> action.from().contains(status))
                .filter(action -> role.atLeast(action.leastRole()));
    }
}
