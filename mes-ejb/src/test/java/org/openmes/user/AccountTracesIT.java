package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.audit.AuditEntry;
import org.openmes.audit.AuditFilter;
import org.openmes.audit.AuditService;
import org.openmes.event.TimelineEntry;
import org.openmes.event.TimelineService;
import org.openmes.execution.BatchResult;
import org.openmes.execution.BatchService;
import org.openmes.execution.CompleteStep;
import org.openmes.execution.StepService;
import org.openmes.issue.IssueEditService;
import org.openmes.issue.IssueService;
import org.openmes.issue.ReportIssue;
import org.openmes.shared.Actor;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Role;
import org.openmes.shared.RuleException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** Nobody vanishes from what he did (spec 9.4). */
@ExtendWith(ArquillianExtension.class)
class AccountTracesIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    UserService users;

    @Inject
    StepService steps;

    @Inject
    BatchService batches;

    @Inject
    IssueService issues;

    @Inject
    IssueEditService issueEdits;

    @Inject
    TimelineService timeline;

    @Inject
    AuditService ledger;

    @Inject
    UserFixture fixture;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long order;
    private long step;
    private UserDetails anna;

    @BeforeEach
    void somebodyWhoNeverSignedIn() throws Exception {
        fixture.actAsAdmin();
        line = fixture.aLine();
        anna = fixture.aUser(Role.OPERATOR, line);
        order = plant.anAcceptedOrder(line, plant.aProduct("Make"), 100).order().id();
        step = plant.aBatch(order, 100).steps().get(0).id();
    }

    @Test
    void who_took_a_start_back_stays() {
        asAnna(() -> steps.start(step));
        asAnna(() -> steps.undoStart(step, null));

        assertThat(deletion().code()).isEqualTo(ErrorCode.IN_USE);
    }

    @Test
    void who_reported_what_an_admin_removed_stays() {
        var issue = report();
        acting.admin(() -> {
            issueEdits.delete(issue, null);
            return null;
        });

        assertThat(deletion().code()).isEqualTo(ErrorCode.IN_USE);
    }

    @Test
    void who_is_switched_off_keeps_his_name_in_steps_issues_timeline_and_ledger() {
        asAnna(() -> steps.start(step));
        asAnna(() -> steps.complete(step, new CompleteStep(BatchResult.AS_PLANNED, null)));
        var issue = report();

        acting.admin(() -> users.deactivate(anna.id(), null));

        var done = acting.admin(() -> batches.ofOrder(order)).get(0).steps().get(0);
        assertThat(List.of(done.startedByName(), done.completedByName())).containsOnly(anna.name());
        assertThat(acting.admin(() -> issues.get(issue)).reportedBy().name()).isEqualTo(anna.name());
        assertThat(acting.admin(() -> timeline.ofOrder(order, PageRequest.ALL)).items())
                .filteredOn(TimelineEntry::userLabel, anna.name())
                .extracting(entry -> entry.eventType().name())
                .contains("STEP_STARTED", "STEP_COMPLETED", "ISSUE_CREATED");
        assertThat(byAnna()).extracting(AuditEntry::entityType).contains("BatchStep", "Issue");
        assertThat(byAnna()).extracting(AuditEntry::userLabel).containsOnly(anna.name());
    }

    @Test
    void who_did_nothing_is_deleted_and_stays_in_the_ledger() {
        acting.admin(() -> {
            users.delete(anna.id(), null);
            return null;
        });

        assertThat(acting.admin(() -> ledger.ofEntity("User", anna.id(), PageRequest.of(1, 10)))
                        .items())
                .extracting(AuditEntry::entityLabel)
                .containsOnly(anna.username())
                .hasSize(2);
    }

    private List<AuditEntry> byAnna() {
        var hers = new AuditFilter(
                AuditFilter.ALL.entityTypes(),
                null,
                anna.id(),
                AuditFilter.ALL.actions(),
                AuditFilter.ALL.via(),
                null,
                null,
                null);
        return acting.admin(() -> ledger.list(hers, PageRequest.of(1, 50))).items();
    }

    private RuleException deletion() {
        return catchThrowableOfType(
                RuleException.class,
                () -> acting.admin(() -> {
                    users.delete(anna.id(), null);
                    return null;
                }));
    }

    private long report() {
        var report = new ReportIssue(order, null, null, plant.aHarmlessType(), "noise", null);
        return asAnna(() -> issues.report(report)).issue().id();
    }

    private <T> T asAnna(Callable<T> work) {
        var actor = new Actor(
                anna.id(),
                anna.username(),
                anna.name(),
                Role.OPERATOR,
                LineScope.of(Set.of(line)),
                null,
                false,
                UserFixture.from("127.0.0.1"));
        return acting.as(actor, work);
    }
}
