package org.openmes.issue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.EventType;
import org.openmes.shared.FileException;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.LastChange;
import org.openmes.shared.NamedPerson;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Recorded;
import org.openmes.shared.Roles;
import org.openmes.shared.RuleException;
import org.openmes.shared.StaleVersionException;
import org.openmes.shared.ValidationException;
import org.openmes.user.ByPerson;

/**
 * Pictures of issues (spec 7.2, 17.11): seen by everybody who sees the issue, added and removed by those who may correct
 * it. An event of the issue tells of each, because pictures are a field of it.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class IssueAttachmentService {
    /** Pictures of one issue (spec 7.2). */
    public static final int MOST = 5;

    /** The version that every picture has, because none ever changes. */
    public static final long VERSION = 0;

    @Inject
    IssueAttachments attachments;

    @Inject
    Pictures pictures;

    @Inject
    Issues issues;

    @Inject
    IssueService reads;

    @Inject
    HeldIssues held;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * The pictures of an issue that the actor may see, oldest first.
     *
     * @throws ForbiddenException LINE_FORBIDDEN
     */
    public List<IssueAttachmentDetails> list(long issueId) {
        reads.get(issueId);
        return attachments.of(issueId);
    }

    /**
     * A picture of an issue that the actor may see.
     *
     * @throws ForbiddenException LINE_FORBIDDEN
     * @throws NotFoundException when the issue has no such picture
     */
    public AttachedPicture picture(long issueId, long id) {
        reads.get(issueId);
        return attachments.picture(issueId, id);
    }

    /** As {@link #picture}, in the size of lists: a JPEG of at most 480 pixels a side. */
    public AttachedPicture preview(long issueId, long id) {
        reads.get(issueId);
        return attachments.preview(issueId, id);
    }

    /**
     * Adds a picture. What is kept is made anew from its pixels, upright, at most 4096 pixels a side.
     *
     * @throws ForbiddenException FORBIDDEN or LINE_FORBIDDEN
     * @throws RuleException STATE_NOT_ALLOWED when the issue is closed
     * @throws ValidationException naming {@code file}, when the issue has its five already
     * @throws FileException naming {@code file}: no whole JPEG or PNG picture, or too large
     */
    @ByPerson
    @Recorded
    public IssueAttachmentDetails attach(long issueId, AttachPicture given) {
        requireMayEdit(reads.get(issueId));
        requireRoom(issueId);
        var picture = pictures.read(given.content());
        var issue = locked(issueId);
        requireRoom(issueId);
        var id = attachments.add(
                issueId,
                PictureName.of(given.name(), picture.contentType()),
                picture,
                current.get().userId(),
                clock.instant());
        held.tell(EventType.ISSUE_UPDATED, issue, issues.details(issueId).lineId());
        return attachments.details(issueId, id);
    }

    /**
     * Removes a picture.
     *
     * @param expectedVersion as the caller read it, or null; a picture never changes and always has {@link #VERSION}
     * @throws StaleVersionException when he read another one
     * @throws ForbiddenException FORBIDDEN or LINE_FORBIDDEN
     * @throws RuleException STATE_NOT_ALLOWED when the issue is closed
     * @throws NotFoundException when the issue has no such picture
     */
    @ByPerson
    @Recorded
    public void remove(long issueId, long id, @Nullable Long expectedVersion) {
        reads.get(issueId);
        var issue = locked(issueId);
        var attached = attachments.details(issueId, id);
        new LastChange(attached.attachedAt(), attached.attachedByName(), VERSION).requireVersion(expectedVersion);
        attachments.remove(id);
        held.tell(EventType.ISSUE_UPDATED, issue, issues.details(issueId).lineId());
    }

    /** The issue, which nobody else changes until the end, and which the actor may correct. */
    private Issue locked(long issueId) {
        var issue = issues.lock(issueId);
        requireMayEdit(issues.details(issueId));
        return issue;
    }

    private void requireMayEdit(IssueDetails issue) {
        IssueGuards.requireMayEdit(current.get(), issue.lineId(), NamedPerson.idOf(issue.reportedBy()), issue.status());
        IssueGuards.requireNotClosed(issue.status());
    }

    private void requireRoom(long issueId) {
        if (attachments.count(issueId) >= MOST) {
            throw ValidationException.of(Pictures.FIELD, "issue.attachments_full", MOST);
        }
    }
}
