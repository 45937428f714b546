package org.openmes.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Database;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Sha256;

/** Where the pictures of issues are kept: what is known of them in one table, they themselves in another. */
@ApplicationScoped
class IssueAttachments {
    private static final String DETAILS = """
            select a.id, a.issue_id, a.name, a.content_type, a.size_bytes, a.width, a.height, a.sha256,
                   a.attached_by as attached_by_id, u.username as attached_by_username, u.name as attached_by_name,
                   a.attached_at
            from issue_attachment a left join user_account u on u.id = a.attached_by
            where a.issue_id = :issue\s""";

    @Inject
    Database database;

    /** Oldest first. */
    List<IssueAttachmentDetails> of(long issueId) {
        return database.read(handle -> handle.createQuery(DETAILS + "order by a.id")
                .bind("issue", issueId)
                .mapTo(IssueAttachmentDetails.class)
                .list());
    }

    List<IssueAttachmentState> states(long issueId) {
        return database.read(handle -> handle.createQuery("""
                        select id, name, content_type, size_bytes, width, height, sha256, attached_by, attached_at
                        from issue_attachment where issue_id = :issue order by id""")
                .bind("issue", issueId)
                .mapTo(IssueAttachmentState.class)
                .list());
    }

    long count(long issueId) {
        return database.count("select count(*) from issue_attachment where issue_id = :id", issueId);
    }

    IssueAttachmentDetails details(long issueId, long id) {
        return database.read(handle -> handle.createQuery(DETAILS + "and a.id = :id")
                .bind("issue", issueId)
                .bind("id", id)
                .mapTo(IssueAttachmentDetails.class)
                .findOne()
                .orElseThrow(() -> missing(id)));
    }

    AttachedPicture picture(long issueId, long id) {
        return read(issueId, id, "a.content_type, a.sha256, p.picture as content");
    }

    /** A preview is made anew whenever its picture is, so the digest of the picture tells it from others. */
    AttachedPicture preview(long issueId, long id) {
        return read(issueId, id, "'image/jpeg' as content_type, a.sha256, p.preview as content");
    }

    private AttachedPicture read(long issueId, long id, String columns) {
        return database.read(handle -> handle.createQuery("select a.name, " + columns + """
                         from issue_attachment a join issue_attachment_picture p on p.attachment_id = a.id
                        where a.issue_id = :issue and a.id = :id""")
                .bind("issue", issueId)
                .bind("id", id)
                .mapTo(AttachedPicture.class)
                .findOne()
                .orElseThrow(() -> missing(id)));
    }

    /** Keeps the picture; its key. */
    long add(long issueId, String name, Picture picture, @Nullable Long by, Instant at) {
        var id = new long[1];
        database.write(handle -> {
            id[0] = handle.createQuery("""
                            insert into issue_attachment (issue_id, name, content_type, size_bytes, width, height,
                                                          sha256, attached_by, attached_at)
                            values (:issue, :name, :type, :size, :width, :height, :sha256, :by, :at)
                            returning id""")
                    .bind("issue", issueId)
                    .bind("name", name)
                    .bind("type", picture.contentType())
                    .bind("size", picture.content().length)
                    .bind("width", picture.width())
                    .bind("height", picture.height())
                    .bind("sha256", HexFormat.of().formatHex(Sha256.of(picture.content())))
                    .bind("by", by)
                    .bind("at", at)
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate("""
                            insert into issue_attachment_picture (attachment_id, picture, preview)
                            values (:id, :picture, :preview)""")
                    .bind("id", id[0])
                    .bind("picture", picture.content())
                    .bind("preview", picture.preview())
                    .execute();
        });
        return id[0];
    }

    void remove(long id) {
        database.write(handle -> handle.createUpdate("delete from issue_attachment where id = :id")
                .bind("id", id)
                .execute());
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("Attachment", id);
    }
}
