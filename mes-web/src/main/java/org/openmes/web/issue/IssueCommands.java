package org.openmes.web.issue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.openmes.issue.AttachPicture;
import org.openmes.issue.ChangeIssue;
import org.openmes.issue.IssueAttachmentService;
import org.openmes.issue.IssueDetails;
import org.openmes.issue.IssueEditService;
import org.openmes.issue.IssueReported;
import org.openmes.issue.IssueService;
import org.openmes.issue.ReportIssue;
import org.openmes.shared.Change;
import org.openmes.shared.ValidationException;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;
import org.openmes.web.command.PostedFile;
import org.openmes.web.command.PostedFiles;
import org.openmes.web.command.Wanted;

/** What can be done with an issue, from whichever page (spec 7.3). */
@Named
@RequestScoped
public class IssueCommands {
    private static final String PHOTOS = "file";

    @Inject
    IssueService issues;

    @Inject
    IssueEditService edits;

    @Inject
    IssueAttachmentService attachments;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Wanted wanted;

    @Inject
    Posted posted;

    @Inject
    PostedFiles files;

    public void report() {
        commands.perform(() -> {
            var order = posted.key("work_order_id");
            var report = new ReportIssue(
                    order,
                    order == null ? posted.key("report_line_id") : null,
                    posted.key("batch_step_id"),
                    posted.key("issue_type_id"),
                    posted.text("title"),
                    posted.text("description"));
            posted.check();
            var photos = files.in(PHOTOS);
            var reported = posted.flag("report_again") ? issues.report(report) : issues.reportOnce(report);
            attach(reported.issue().id(), photos);
            return told(reported);
        });
    }

    private void attach(long issueId, List<PostedFile> photos) {
        photos.forEach(photo -> attachments.attach(issueId, new AttachPicture(photo.name(), photo.content())));
    }

    public void addPhotos() {
        commands.perform(() -> {
            var photos = files.in(PHOTOS);
            if (photos.isEmpty()) {
                throw ValidationException.of(PHOTOS, "validation.required");
            }
            attach(wanted.key(), photos);
            return Outcome.stay(Messages.text("issue.done.photos"));
        });
    }

    public void removePhoto() {
        commands.perform(() -> {
            attachments.remove(address.requiredKey("id"), wanted.key(), null);
            return Outcome.stay(Messages.text("issue.done.photo_removed"));
        });
    }

    private static Outcome told(IssueReported reported) {
        var stops = reported.workOrderBlocked() && reported.issue().isBlocking();
        return Outcome.stay(Messages.text(stops ? "issue.done.report_stop" : "issue.done.report"));
    }

    public void acknowledge() {
        commands.perform(() -> done("acknowledge", issues.acknowledge(wanted.key(), null)));
    }

    public void resolve() {
        commands.perform(() -> done("resolve", issues.resolve(wanted.key(), posted.text("resolution_notes"), null)));
    }

    public void close() {
        commands.perform(() -> done("close", issues.close(wanted.key(), null)));
    }

    public void reopen() {
        commands.perform(() -> done("reopen", issues.reopen(wanted.key(), posted.text("reason"), null)));
    }

    public void edit() {
        commands.perform(() -> {
            var change = new ChangeIssue(
                    Change.of(posted.text("title")),
                    Change.of(posted.text("description")),
                    Change.of(posted.key("assigned_to_id")),
                    Change.of(posted.key("issue_type_id")));
            posted.check();
            return done("edit", edits.change(wanted.key(), change, posted.version()));
        });
    }

    public void delete() {
        commands.perform(() -> {
            edits.delete(wanted.key(), null);
            return Outcome.go("/issue/list.xhtml", Messages.text("issue.done.delete"));
        });
    }

    private static Outcome done(String action, IssueDetails issue) {
        return Outcome.stay(Messages.text("issue.done." + action, issue.title()));
    }
}
