package org.openmes.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.openmes.line.ChangeLine;
import org.openmes.line.ChangeLineStatus;
import org.openmes.line.ChangeWorkstation;
import org.openmes.line.LineFields;
import org.openmes.line.LineService;
import org.openmes.line.LineStatusFields;
import org.openmes.line.LineStatusService;
import org.openmes.line.LineStatusSetService;
import org.openmes.line.WorkstationFields;
import org.openmes.line.WorkstationService;
import org.openmes.product.ProductTypeService;
import org.openmes.shared.Change;
import org.openmes.shared.ListFilter;
import org.openmes.testing.Acting;
import org.openmes.testing.Plant;
import org.openmes.user.LineAssignments;

/** Lines and what belongs to them. */
@ApplicationScoped
class LineCalls implements Calls {
    @Inject
    LineService lines;

    @Inject
    WorkstationService workstations;

    @Inject
    LineStatusService statuses;

    @Inject
    LineStatusSetService statusSets;

    @Inject
    ProductTypeService products;

    @Inject
    LineAssignments assignments;

    @Inject
    Acting acting;

    @Inject
    Plant plant;

    @Inject
    Site site;

    @Inject
    Masters masters;

    @Override
    public void writeInto(Book book) {
        lines(book);
        workstations(book);
        statuses(book);
        people(book);
        book.read("ProductTypeService.allowedOnLine", () -> products.allowedOnLine(site.line()));
        book.change("ProductTypeService.allowOnLine", plant::aLine, id -> products.allowOnLine(id, Set.of(), null));
    }

    private void lines(Book book) {
        var all = ListFilter.ACTIVE;
        book.read(
                "LineService.list",
                () -> lines.list(all).items().stream()
                        .anyMatch(line -> line.line().id() == site.line()));
        book.read("LineService.get", () -> lines.get(site.line()));
        book.change(
                "LineService.create",
                () -> Plant.unique("PERM"),
                code -> lines.create(new LineFields(code, code, null, true)));
        var change = new ChangeLine(Change.absent(), Change.of("Another name"), Change.absent(), Change.absent());
        book.change("LineService.change", plant::aLine, id -> lines.change(id, change, null));
        book.command("LineService.delete", plant::aLine, id -> lines.delete(id, null));
    }

    private void workstations(Book book) {
        book.read("WorkstationService.ofLine", () -> workstations.ofLine(site.line(), ListFilter.ALL));
        book.read("WorkstationService.get", () -> workstations.get(site.workstation()));
        book.change(
                "WorkstationService.create",
                () -> Plant.unique("PERM"),
                code -> workstations.create(site.line(), new WorkstationFields(code, code, null, true)));
        book.change(
                "WorkstationService.change",
                this::workstation,
                id -> workstations.change(id, ChangeWorkstation.activation(false), null));
        book.command("WorkstationService.delete", this::workstation, id -> workstations.delete(id, null));
    }

    private long workstation() {
        return site.aWorkstation(site.line());
    }

    private void statuses(Book book) {
        book.read("LineStatusService.global", () -> statuses.global(ListFilter.ALL));
        book.read("LineStatusService.get, a global one", site::aGlobalStatus, statuses::get);
        book.read("LineStatusService.get, one of a line", () -> statuses.get(site.status()));
        var change = new ChangeLineStatus(
                Change.absent(), Change.of("#654321"), Change.absent(), Change.absent(), Change.absent());
        book.change(
                "LineStatusService.create",
                () -> Plant.unique("status"),
                name -> statuses.create(site.line(), new LineStatusFields(name, "#123456", 1, false, false)));
        book.change("LineStatusService.change", site::aStatus, id -> statuses.change(id, change, null));
        book.command("LineStatusService.delete", site::aStatus, id -> statuses.delete(id, null));
        book.read("LineStatusSetService.ofLine", () -> statusSets.ofLine(site.line(), ListFilter.ALL));
        book.command("LineStatusSetService.replace", plant::aLine, id -> statusSets.replace(id, List.of(), null));
    }

    private void people(Book book) {
        book.read("LineAssignments.usersOfLine", () -> assignments.usersOfLine(site.line(), ListFilter.ALL));
        book.read("LineAssignments.assignableTo", () -> assignments.assignableTo(site.line()));
        book.command("LineAssignments.assign", masters::user, id -> assignments.assign(id, site.line()));
        book.command(
                "LineAssignments.unassign",
                () -> masters.user(site.line()),
                id -> assignments.unassign(id, site.line()));
        book.command(
                "LineAssignments.setUsersOfLine", plant::aLine, id -> assignments.setUsersOfLine(id, List.of(), null));
    }
}
