package org.openmes.web.line;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openmes.line.ChangeWorkstation;
import org.openmes.line.LineStatusService;
import org.openmes.line.WorkstationDetails;
import org.openmes.line.WorkstationService;
import org.openmes.product.ProductTypeDetails;
import org.openmes.product.ProductTypeService;
import org.openmes.report.AllowedProductType;
import org.openmes.report.LineFile;
import org.openmes.report.LineFileService;
import org.openmes.report.UsageCountService;
import org.openmes.report.UsageCounts;
import org.openmes.report.WorkOrderListService;
import org.openmes.report.WorkOrderRow;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.ListFilter;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Role;
import org.openmes.shared.ValidationException;
import org.openmes.user.LineAssignments;
import org.openmes.user.UserReference;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;
import org.openmes.web.command.Wanted;
import org.openmes.workorder.WorkOrderFilter;

/** Backs {@code /line/line.xhtml} (spec 3.5). */
@Named
@RequestScoped
public class LineView {
    private static final int LAST_ORDERS = 10;

    @Inject
    LineFileService files;

    @Inject
    WorkOrderListService orders;

    @Inject
    UsageCountService counts;

    @Inject
    ProductTypeService types;

    @Inject
    WorkstationService workstations;

    @Inject
    LineStatusService statuses;

    @Inject
    LineAssignments assignments;

    @Inject
    CurrentActor current;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Wanted wanted;

    @Inject
    Posted posted;

    private LineFile file;
    private UsageCounts.OfLine uses;
    private List<WorkOrderRow> last = List.of();
    private List<ProductTypeDetails> allTypes = List.of();
    private List<UserReference> assignable = List.of();

    @PostConstruct
    void read() {
        var id = address.requiredKey("id");
        file = files.get(id);
        uses = Objects.requireNonNullElse(counts.ofLines().byId().get(id), new UsageCounts.OfLine(id, 0, 0, 0));
        last = orders.list(WorkOrderFilter.of(Set.of(), Set.of(id))
                        .sorted("-created_at")
                        .on(new PageRequest(1, LAST_ORDERS)))
                .items();
        if (isManaged()) {
            allTypes = types.list(ListFilter.ALL).items();
            assignable = assignments.assignableTo(id);
        }
    }

    public void deleteStatus() {
        commands.perform(() -> {
            statuses.delete(wanted.key(), null);
            return Outcome.stay(Messages.text("master.deleted"));
        });
    }

    /** Whether the reader may change the line. */
    public boolean isManaged() {
        return current.get().role() == Role.ADMIN;
    }

    public void assign() {
        commands.perform(() -> {
            var people = posted.keys("user_id");
            if (people.isEmpty()) {
                throw ValidationException.of("user_id", "validation.required");
            }
            people.forEach(
                    person -> assignments.assign(person, file.line().line().id()));
            return Outcome.stay(Messages.text("line.assigned", people.size()));
        });
    }

    public void unassign() {
        commands.perform(() -> {
            assignments.unassign(wanted.key(), file.line().line().id());
            return Outcome.stay(Messages.text("line.unassigned"));
        });
    }

    public void allow() {
        commands.perform(() -> {
            var wishes = new TreeSet<>(posted.keys("type"));
            types.allowOnLine(file.line().line().id(), wishes, posted.version());
            return Outcome.stay(Messages.text("line.types_saved"));
        });
    }

    public void activateStation() {
        commands.perform(() -> switched(true));
    }

    public void deactivateStation() {
        commands.perform(() -> switched(false));
    }

    public void deleteStation() {
        commands.perform(() -> {
            workstations.delete(wanted.key(), null);
            return Outcome.stay(Messages.text("master.deleted"));
        });
    }

    private Outcome switched(boolean active) {
        var station = workstations.change(wanted.key(), ChangeWorkstation.activation(active), null);
        return Outcome.stay(Messages.text(active ? "master.activated" : "master.deactivated", station.name()));
    }

    public LineFile getFile() {
        return file;
    }

    /** How many orders and people the line has. */
    public UsageCounts.OfLine getUses() {
        return uses;
    }

    public long getActiveStations() {
        return file.line().workstations().stream()
                .filter(WorkstationDetails::isActive)
                .count();
    }

    public List<WorkOrderRow> getLast() {
        return last;
    }

    /** Everything that could be allowed here: what is offered, and what is allowed already. */
    public List<ProductTypeDetails> getTypes() {
        return allTypes.stream()
                .filter(type -> type.isActive() || isAllowed(type.id()))
                .toList();
    }

    public boolean isAllowed(long typeId) {
        return file.productTypes().stream().anyMatch(type -> type.id() == typeId);
    }

    /** What may be made here, in words. */
    public String getAllowed() {
        var allowed = file.productTypes();
        return allowed.isEmpty()
                ? Messages.text("line.all_types")
                : allowed.stream().map(AllowedProductType::name).collect(Collectors.joining(", "));
    }

    public List<Option> getAssignable() {
        return assignable.stream()
                .map(person -> Option.of(person.id(), person.name() + ", " + Messages.text("role." + person.role())))
                .toList();
    }
}
