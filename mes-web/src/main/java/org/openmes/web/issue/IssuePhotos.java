package org.openmes.web.issue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.openmes.issue.IssueAttachmentDetails;
import org.openmes.issue.IssueAttachmentService;
import org.openmes.web.Address;
import org.openmes.web.Format;
import org.openmes.web.Messages;

/** The photos of the issue that the page is about. */
@Named
@RequestScoped
public class IssuePhotos {
    @Inject
    IssueAttachmentService attachments;

    @Inject
    Address address;

    @Inject
    Format format;

    private List<Photo> photos;

    /**
     * A photo to show.
     *
     * @param address where the picture is, below the application
     * @param label what it is called where it cannot be seen
     */
    public record Photo(IssueAttachmentDetails details, String address, String label) {
        /** Where the small picture is. */
        public String previewAddress() {
            return address + "&preview=true";
        }
    }

    public List<Photo> getAll() {
        if (photos == null) {
            var attached = attachments.list(address.requiredKey("id"));
            photos = IntStream.range(0, attached.size())
                    .mapToObj(at -> photo(attached.get(at), at + 1))
                    .toList();
        }
        return photos;
    }

    private Photo photo(IssueAttachmentDetails attached, int number) {
        var by = attached.attachedByName();
        return new Photo(
                attached,
                "/issue-picture?issue=" + attached.issueId() + "&id=" + attached.id(),
                Messages.text(
                        "issue.photo.label",
                        number,
                        attached.name(),
                        by == null ? Messages.text("issue.machine") : by,
                        format.full(attached.attachedAt())));
    }

    /** Whether the issue has room for another. */
    public boolean isRoom() {
        return getAll().size() < IssueAttachmentService.MOST;
    }
}
