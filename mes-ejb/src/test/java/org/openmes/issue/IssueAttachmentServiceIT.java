package org.openmes.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Database;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.testing.Together;

@ExtendWith(ArquillianExtension.class)
class IssueAttachmentServiceIT {
    private static final AttachPicture PHOTO =
            new AttachPicture("lathe.jpeg", PictureFixture.photo(64, 48, 6, "N 50.0614"));

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    IssueAttachmentService attachments;

    @Inject
    IssueService issues;

    @Inject
    IssueEditService edits;

    @Inject
    Database database;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long anna;
    private long issue;

    @BeforeEach
    void annaReportsAnIssue() {
        line = plant.aLine();
        anna = plant.anOperator(line);
        var type = plant.aHarmlessType();
        issue = acting.operator(
                        anna, mine(), () -> issues.report(new ReportIssue(null, line, null, type, "noise", null)))
                .issue()
                .id();
    }

    @Test
    void a_picture_is_shown_as_it_was_attached_to_everybody_who_sees_the_issue() {
        var attached = attach(PHOTO);

        assertThat(attached.name()).isEqualTo("lathe.jpg");
        assertThat(attached.attachedById()).isEqualTo(anna);
        assertThat(List.of(attached.width(), attached.height())).containsExactly(48, 64);
        assertThat(acting.operator(mine(), () -> attachments.list(issue))).containsExactly(attached);
        var shown = acting.operator(mine(), () -> attachments.picture(issue, attached.id()));
        assertThat(shown.contentType()).isEqualTo("image/jpeg");
        assertThat(shown.content()).hasSize((int) attached.sizeBytes());
        assertThat(shown.sha256()).isEqualTo(attached.sha256());
        assertThat(PictureFixture.shown(acting.operator(mine(), () -> attachments.preview(issue, attached.id()))
                                .content())
                        .getWidth())
                .isEqualTo(48);
    }

    @Test
    void nobody_of_another_line_learns_of_pictures() {
        var id = attach(PHOTO).id();
        var elsewhere = LineScope.of(Set.of(plant.aLine()));

        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> acting.supervisor(elsewhere, () -> attachments.list(issue)),
                () -> acting.supervisor(elsewhere, () -> attachments.picture(issue, id)),
                () -> acting.supervisor(elsewhere, () -> attachments.preview(issue, id)),
                () -> acting.supervisor(elsewhere, () -> attachments.attach(issue, PHOTO)),
                () -> acting.supervisor(elsewhere, () -> removed(id)))) {
            assertThat(refusal(attempt).code()).isEqualTo(ErrorCode.LINE_FORBIDDEN);
        }
    }

    @Test
    void a_picture_belongs_to_its_issue() {
        var id = attach(PHOTO).id();
        var type = plant.aHarmlessType();
        var other = acting.admin(() -> issues.report(new ReportIssue(null, line, null, type, "other", null)))
                .issue()
                .id();

        assertThat(refusal(() -> acting.admin(() -> attachments.picture(other, id)))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refusal(() -> acting.admin(() -> {
                            attachments.remove(other, id, null);
                            return null;
                        }))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(acting.admin(() -> attachments.list(issue))).hasSize(1);
    }

    @Test
    void whoever_may_correct_the_issue_adds_and_removes_pictures() {
        var bob = plant.anOperator(line);
        var first = attach(PHOTO).id();
        var second = acting.supervisor(mine(), () -> attachments.attach(issue, PHOTO))
                .id();

        assertThat(refusal(() -> acting.operator(bob, mine(), () -> attachments.attach(issue, PHOTO)))
                        .code())
                .isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal(() -> acting.operator(bob, mine(), () -> removed(first)))
                        .code())
                .isEqualTo(ErrorCode.FORBIDDEN);
        acting.operator(anna, mine(), () -> removed(second));
        plant.acknowledge(issue);
        assertThat(refusal(() -> attach(PHOTO)).code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal(() -> acting.admin(() -> {
                            attachments.remove(issue, first, 1L);
                            return null;
                        }))
                        .code())
                .isEqualTo(ErrorCode.STALE_VERSION);
        acting.supervisor(mine(), () -> removed(first));
        assertThat(acting.admin(() -> attachments.list(issue))).isEmpty();
    }

    @Test
    void the_pictures_of_a_closed_issue_are_history() {
        var id = attach(PHOTO).id();
        plant.resolve(issue);
        acting.admin(() -> issues.close(issue, null));

        assertThat(refusal(() -> acting.admin(() -> attachments.attach(issue, PHOTO)))
                        .code())
                .isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        assertThat(refusal(() -> acting.admin(() -> removed(id))).code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        assertThat(acting.admin(() -> attachments.list(issue))).hasSize(1);
    }

    @Test
    void an_issue_has_at_most_five_pictures_also_when_many_come_at_once() throws InterruptedException {
        var outcomes = Together.run(8, () -> attach(PHOTO));

        assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(5);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(((DomainException) outcome.failure()).errors())
                        .containsOnlyKeys("file"));
        assertThat(acting.admin(() -> attachments.list(issue))).hasSize(5);
    }

    @Test
    void what_is_no_picture_leaves_nothing_behind() {
        assertThat(refusal(() -> attach(new AttachPicture("a.png", "<svg onload='x'/>".getBytes())))
                        .code())
                .isEqualTo(ErrorCode.FILE_TYPE);

        assertThat(acting.admin(() -> attachments.list(issue))).isEmpty();
        assertThat(ledger("created")).isEmpty();
    }

    @Test
    void the_ledger_tells_which_picture_it_was_and_does_not_hold_it() {
        var attached = attach(PHOTO);
        acting.operator(anna, mine(), () -> removed(attached.id()));

        assertThat(ledger("created")).singleElement().asString().contains(attached.sha256(), "lathe.jpg");
        assertThat(ledger("created").get(0).length()).isLessThan(500);
        assertThat(ledger("deleted")).singleElement().asString().contains(attached.sha256());
    }

    @Test
    void the_event_of_the_issue_names_its_pictures() {
        var attached = attach(PHOTO);

        assertThat(events()).contains(attached.sha256());
        acting.operator(anna, mine(), () -> removed(attached.id()));
        assertThat(events()).isEqualTo("[]");
        plant.acknowledge(issue);
        assertThat(events()).isEqualTo("[]");
    }

    @Test
    void an_issue_that_was_a_mistake_goes_with_its_pictures() {
        var attached = attach(PHOTO);

        acting.admin(() -> {
            edits.delete(issue, null);
            return null;
        });

        assertThat(ledger("deleted")).singleElement().asString().contains(attached.sha256());
        assertThat(database.count(
                        "select count(*) from issue_attachment_picture where attachment_id = :id", attached.id()))
                .isZero();
    }

    private IssueAttachmentDetails attach(AttachPicture picture) {
        return acting.operator(anna, mine(), () -> attachments.attach(issue, picture));
    }

    private Void removed(long id) {
        attachments.remove(issue, id, 0L);
        return null;
    }

    private LineScope mine() {
        return LineScope.of(Set.of(line));
    }

    /** What was recorded of pictures of the issue, by the person or job that is named. */
    private List<String> ledger(String action) {
        return database.read(handle -> handle.createQuery("""
                        select user_label || ' ' || coalesce(after, before) from audit_log
                        where entity_type = 'IssueAttachment' and action = :action
                          and coalesce(after, before) ->> 'issue_id' = :issue and via = 'API' order by id""")
                .bind("action", action)
                .bind("issue", String.valueOf(issue))
                .mapTo(String.class)
                .list());
    }

    /** The pictures, as the newest event of the issue names them. */
    private String events() {
        return database.read(handle ->
                handle.createQuery("""
                        select payload ->> 'attachments' from event_log
                        where entity_type = 'Issue' and entity_id = :issue order by id desc limit 1""").bind("issue", issue).mapTo(String.class).one());
    }

    private static DomainException refusal(ThrowingCallable call) {
        return catchThrowableOfType(DomainException.class, call);
    }
}
