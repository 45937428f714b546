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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.shared.StaleVersionException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

@ExtendWith(ArquillianExtension.class)
class IssueReportingIT {
    private static final long NOBODY = 999_999_999;

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    IssueService issues;

    @Inject
    IssueTypeService types;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long order;
    private long type;

    @BeforeEach
    void anAcceptedOrder() {
        line = plant.aLine();
        order = plant.anAcceptedOrder(line, null, 10).order().id();
        type = plant.aBlockingType();
    }

    @Test
    void what_a_report_names_must_exist_and_is_told_by_field() {
        assertThat(refusalOf(report(NOBODY, null, null)).errors()).containsOnlyKeys("work_order_id");
        assertThat(refusalOf(report(null, NOBODY, null)).errors()).containsOnlyKeys("line_id");
        assertThat(refusalOf(report(null, null, NOBODY)).errors()).containsOnlyKeys("batch_step_id");
        assertThat(refusalOf(new ReportIssue(order, null, null, NOBODY, "stop", null))
                        .errors())
                .containsOnlyKeys("issue_type_id");
    }

    @Test
    void a_report_at_a_step_that_does_not_exist_finds_nothing() {
        var refusal = refusal(() -> acting.admin(() -> issues.reportAtStep(NOBODY, report(null, null, null))));

        assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void a_line_that_is_not_the_orders_is_refused_after_the_question_whose_order_it_is() {
        var other = plant.aLine();
        var contradiction = report(order, other, null);

        assertThat(refusalOf(contradiction).errors()).containsOnlyKeys("line_id");
        assertThat(refusal(() -> acting.operator(LineScope.of(Set.of(other)), () -> issues.report(contradiction)))
                        .code())
                .isEqualTo(ErrorCode.LINE_FORBIDDEN);
        assertThat(acting.admin(() -> issues.ofOrder(order))).isEmpty();
    }

    @Test
    void nothing_is_said_about_what_belongs_to_a_foreign_line() {
        var step = plant.aBatch(order(plant.aProduct("cut")), 5).steps().get(0).id();
        var other = plant.aLine();
        var own = plant.anAcceptedOrder(other, null, 10).order().id();
        var untitled = new ReportIssue(null, null, null, null, null, null);

        for (var report : List.of(
                report(own, null, step),
                report(own, line, null),
                report(null, line, null),
                new ReportIssue(order, null, null, null, null, null))) {
            assertThat(refusal(() -> acting.operator(LineScope.of(Set.of(other)), () -> issues.report(report)))
                            .code())
                    .as(report.toString())
                    .isEqualTo(ErrorCode.LINE_FORBIDDEN);
        }
        assertThat(refusal(() ->
                                acting.operator(LineScope.of(Set.of(other)), () -> issues.reportAtStep(step, untitled)))
                        .code())
                .isEqualTo(ErrorCode.LINE_FORBIDDEN);
    }

    private long order(long product) {
        return plant.anAcceptedOrder(line, product, 10).order().id();
    }

    @Test
    void a_line_that_is_the_orders_is_no_contradiction() {
        var reported = acting.admin(() -> issues.report(report(order, line, null)));

        assertThat(reported.issue().lineId()).isEqualTo(line);
        assertThat(reported.workOrderBlocked()).isTrue();
    }

    @Test
    void a_person_who_reports_the_same_twice_is_asked() {
        var person = plant.anOperator(line);
        var lines = LineScope.of(Set.of(line));
        var report = report(order, null, null);
        acting.operator(person, lines, () -> issues.reportOnce(report));

        assertThat(refusal(() -> acting.operator(person, lines, () -> issues.reportOnce(report)))
                        .errors())
                .containsOnlyKeys("report_again");
        assertThat(acting.admin(() -> issues.ofOrder(order))).hasSize(1);

        acting.operator(person, lines, () -> issues.report(report));
        assertThat(acting.admin(() -> issues.ofOrder(order))).hasSize(2);
    }

    @Test
    void another_person_another_kind_or_another_place_is_another_report() {
        var lines = LineScope.of(Set.of(line));
        var person = plant.anOperator(line);
        var colleague = plant.anOperator(line);
        acting.operator(person, lines, () -> issues.reportOnce(report(order, null, null)));

        acting.operator(colleague, lines, () -> issues.reportOnce(report(order, null, null)));
        acting.operator(person, lines, () -> issues.reportOnce(report(null, line, null)));
        var otherKind = new ReportIssue(order, null, null, plant.aBlockingType(), "stop", null);
        acting.operator(person, lines, () -> issues.reportOnce(otherKind));

        assertThat(acting.admin(() -> issues.ofOrder(order))).hasSize(3);
    }

    @Test
    void a_type_that_was_reported_cannot_be_deleted() {
        plant.report(order, type, "stop");

        assertThat(refusal(() -> acting.admin(() -> {
                            types.delete(type, null);
                            return null;
                        }))
                        .code())
                .isEqualTo(ErrorCode.IN_USE);
        assertThat(acting.admin(() -> types.get(type)).id()).isEqualTo(type);
    }

    @Test
    void a_type_that_was_never_reported_can() {
        acting.admin(() -> {
            types.delete(type, null);
            return null;
        });

        assertThat(refusal(() -> acting.admin(() -> types.get(type))).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void a_missing_text_is_told_last() {
        var issue = plant.report(order, type, "stop").issue();
        var stranger = LineScope.of(Set.of(plant.aLine()));

        assertThat(refusal(() -> acting.admin(() -> issues.resolve(NOBODY, null, null)))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refusal(() -> acting.supervisor(stranger, () -> issues.resolve(issue.id(), null, null)))
                        .code())
                .isEqualTo(ErrorCode.LINE_FORBIDDEN);
        assertThat(refusal(() -> acting.admin(() -> issues.resolve(issue.id(), null, issue.version() + 1))))
                .isInstanceOf(StaleVersionException.class);
        assertThat(refusal(() -> acting.admin(() -> issues.resolve(issue.id(), null, null)))
                        .errors())
                .containsOnlyKeys("resolution_notes");

        plant.resolve(issue.id());
        assertThat(refusal(() -> acting.supervisor(stranger, () -> issues.reopen(issue.id(), " ", null)))
                        .code())
                .isEqualTo(ErrorCode.LINE_FORBIDDEN);
        assertThat(refusal(() -> acting.admin(() -> issues.reopen(issue.id(), " ", null)))
                        .errors())
                .containsOnlyKeys("reason");
    }

    private ReportIssue report(@Nullable Long workOrderId, @Nullable Long lineId, @Nullable Long stepId) {
        return new ReportIssue(workOrderId, lineId, stepId, type, "stop", null);
    }

    private DomainException refusalOf(ReportIssue report) {
        return refusal(() -> acting.admin(() -> issues.report(report)));
    }

    private static DomainException refusal(ThrowingCallable call) {
        return catchThrowableOfType(DomainException.class, call);
    }
}
