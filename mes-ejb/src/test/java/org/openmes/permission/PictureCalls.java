package org.openmes.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.issue.AttachPicture;
import org.openmes.issue.IssueAttachmentService;
import org.openmes.issue.IssueService;
import org.openmes.issue.PictureFixture;
import org.openmes.issue.ReportIssue;
import org.openmes.testing.Acting;

/** Pictures of issues. */
@ApplicationScoped
class PictureCalls implements Calls {
    private static final AttachPicture PICTURE = new AttachPicture("jam.png", PictureFixture.png(8, 8));

    @Inject
    IssueAttachmentService attachments;

    @Inject
    IssueService issues;

    @Inject
    Acting acting;

    @Inject
    Cast cast;

    @Inject
    Site site;

    /** A picture that the Admin has attached. */
    private record Attached(long issue, long picture) {}

    @Override
    public void writeInto(Book book) {
        book.read("IssueAttachmentService.list", site::issue, attachments::list);
        book.read(
                "IssueAttachmentService.picture",
                () -> attached(site.issue()),
                found -> attachments.picture(found.issue(), found.picture()));
        book.read(
                "IssueAttachmentService.preview",
                () -> attached(site.issue()),
                found -> attachments.preview(found.issue(), found.picture()));
        book.change(
                "IssueAttachmentService.attach, to what somebody else reported",
                site::issue,
                id -> attachments.attach(id, PICTURE));
        book.byCaller("IssueAttachmentService.attach, to the own report while open", caller -> {
            var id = reportedBy(caller);
            return () -> attachments.attach(id, PICTURE);
        });
        book.command(
                "IssueAttachmentService.remove, of what somebody else reported",
                () -> attached(site.issue()),
                this::remove);
        book.byCaller("IssueAttachmentService.remove, of the own report while open", caller -> {
            var found = attached(reportedBy(caller));
            return () -> {
                remove(found);
                return true;
            };
        });
    }

    private void remove(Attached found) {
        attachments.remove(found.issue(), found.picture(), null);
    }

    private Attached attached(long issue) {
        return new Attached(
                issue, acting.admin(() -> attachments.attach(issue, PICTURE)).id());
    }

    private long reportedBy(Caller caller) {
        var report = new ReportIssue(site.acceptedOrder(), null, null, site.harmlessType(), "something", null);
        return cast.as(caller.isOfTheLine() ? caller : Caller.ADMIN, () -> issues.report(report))
                .issue()
                .id();
    }
}
