package org.openmes.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.issue.ChangeIssue;
import org.openmes.issue.ChangeIssueType;
import org.openmes.issue.IssueActionState;
import org.openmes.issue.IssueDetails;
import org.openmes.issue.IssueEditService;
import org.openmes.issue.IssueFilter;
import org.openmes.issue.IssueService;
import org.openmes.issue.IssueTypeChange;
import org.openmes.issue.IssueTypeService;
import org.openmes.issue.ReportIssue;
import org.openmes.shared.Change;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.ListFilter;
import org.openmes.shared.PageRequest;
import org.openmes.testing.Acting;
import org.openmes.testing.Plant;

/** Issues and their types. */
@ApplicationScoped
class IssueCalls implements Calls {
    private static final String REASON = "for the table";
    private static final ChangeIssue CHANGE =
            new ChangeIssue(Change.of("Another title"), Change.absent(), Change.absent(), Change.absent());

    @Inject
    IssueService issues;

    @Inject
    IssueEditService edits;

    @Inject
    IssueTypeService types;

    @Inject
    IssueTypeChange typeChange;

    @Inject
    Acting acting;

    @Inject
    Plant plant;

    @Inject
    Cast cast;

    @Inject
    Site site;

    @Override
    public void writeInto(Book book) {
        report(book);
        view(book);
        follow(book);
        edit(book);
        types(book);
    }

    private void report(Book book) {
        book.change("IssueService.report, of an order", site::acceptedOrder, id -> issues.report(of(id, null)));
        book.change("IssueService.report, of a line", site::line, id -> issues.report(of(null, id)));
        book.change("IssueService.reportOnce", site::acceptedOrder, id -> issues.reportOnce(of(id, null)));
        book.change("IssueService.reportAtStep", site::step, id -> issues.reportAtStep(id, of(null, null)));
    }

    private ReportIssue of(@Nullable Long order, @Nullable Long line) {
        return new ReportIssue(order, line, null, site.harmlessType(), "something", null);
    }

    private void view(Book book) {
        var all = IssueFilter.of(Set.of(), Set.of(), new PageRequest(1, 100));
        book.read(
                "IssueService.list(IssueFilter)",
                site::issue,
                id -> issues.list(all).items().stream().anyMatch(issue -> issue.id() == id));
        book.read(
                "IssueService.list(IssueFilter, CursorRequest)",
                site::issue,
                id -> issues.list(all, CursorRequest.of(200, null)).items().stream()
                        .anyMatch(issue -> issue.id() == id));
        book.read("IssueService.oldest", () -> issues.oldest(all) != null);
        book.read("IssueService.ofOrder", site::acceptedOrder, issues::ofOrder);
        book.read("IssueService.get", site::issue, issues::get);
    }

    private void follow(Book book) {
        book.change("IssueService.acknowledge", site::issue, id -> issues.acknowledge(id, null));
        book.change("IssueService.resolve", site::issue, id -> issues.resolve(id, REASON, null));
        book.change("IssueService.close", site::resolvedIssue, id -> issues.close(id, null));
        book.change("IssueService.reopen", site::resolvedIssue, id -> issues.reopen(id, REASON, null));
        book.read(
                "IssueService.actions",
                this::details,
                issue -> issues.actions(issue).stream().anyMatch(IssueActionState::allowed));
    }

    private void edit(Book book) {
        book.change(
                "IssueEditService.change, what somebody else reported",
                site::issue,
                id -> edits.change(id, CHANGE, null));
        book.byCaller("IssueEditService.change, the own report while open", caller -> {
            var id = reportedBy(caller);
            return () -> edits.change(id, CHANGE, null);
        });
        book.read("IssueEditService.mayEdit", this::details, edits::mayEdit);
        book.read("IssueEditService.assignees", site::issue, edits::assignees);
        book.command("IssueEditService.delete", site::issue, id -> edits.delete(id, null));
    }

    private IssueDetails details() {
        var id = site.issue();
        return acting.admin(() -> issues.get(id));
    }

    /** An issue that the caller has reported, or an Admin where the caller cannot. */
    private long reportedBy(Caller caller) {
        var order = site.acceptedOrder();
        return cast.as(caller.isOfTheLine() ? caller : Caller.ADMIN, () -> issues.report(of(order, null)))
                .issue()
                .id();
    }

    private void types(Book book) {
        var change = new ChangeIssueType(
                Change.absent(), Change.of("Another name"), Change.absent(), Change.absent(), Change.absent());
        book.read(
                "IssueTypeService.list",
                () -> types.list(ListFilter.ACTIVE).items().stream()
                        .anyMatch(type -> type.id() == site.harmlessType()));
        book.read("IssueTypeService.get", () -> types.get(site.harmlessType()));
        book.change("IssueTypeService.create", Masters::issueFields, types::create);
        book.change("IssueTypeService.change", plant::aHarmlessType, id -> types.change(id, change, null));
        book.command("IssueTypeService.deactivate", plant::aHarmlessType, id -> types.deactivate(id, null));
        book.command("IssueTypeService.delete", plant::aHarmlessType, id -> types.delete(id, null));
        book.change("IssueTypeChange.apply", plant::aHarmlessType, id -> typeChange.apply(id, change, null));
    }
}
