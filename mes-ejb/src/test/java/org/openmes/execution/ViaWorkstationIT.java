package org.openmes.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.issue.IssueService;
import org.openmes.issue.ReportIssue;
import org.openmes.line.WorkstationFields;
import org.openmes.line.WorkstationService;
import org.openmes.shared.Actor;
import org.openmes.shared.Channel;
import org.openmes.shared.Database;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** What a person does at a shared terminal is kept with the terminal's workstation (spec 1.2). */
@ExtendWith(ArquillianExtension.class)
class ViaWorkstationIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    StepService steps;

    @Inject
    IssueService issues;

    @Inject
    WorkstationService workstations;

    @Inject
    Database database;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long station;
    private long order;
    private long step;
    private Actor anna;

    @BeforeEach
    void aPersonAtATerminal() {
        line = plant.aLine();
        var code = Plant.unique("PRESS");
        station = acting.admin(() -> workstations.create(line, new WorkstationFields(code, "Press", null, true)))
                .id();
        order = plant.anAcceptedOrder(line, plant.aProduct("Mix", "Inspect"), 10)
                .order()
                .id();
        step = plant.aBatch(order, 10).steps().get(0).id();
        var lines = LineScope.of(Set.of(line));
        var terminal = new Actor(
                plant.anOperator(line), "terminal", "Terminal", Role.OPERATOR, lines, station, false, origin());
        anna = new Actor(plant.anOperator(line), "anna", "Anna", Role.OPERATOR, lines, null, false, origin())
                .at(terminal);
    }

    @Test
    void a_step_keeps_where_it_was_started_and_where_it_was_completed() {
        var started = acting.as(anna, () -> steps.start(step)).step();
        var completed = acting.admin(() -> steps.complete(step, new CompleteStep(BatchResult.AS_PLANNED, null)))
                .step();

        assertThat(started.startedViaWorkstationId()).isEqualTo(station);
        assertThat(completed.startedViaWorkstationId()).isEqualTo(station);
        assertThat(completed.completedViaWorkstationId()).isNull();
        assertThat(toldOf("BatchStep", step, "STEP_STARTED", "started_via_workstation_id"))
                .isEqualTo(station);
    }

    @Test
    void an_issue_keeps_where_it_was_reported() {
        var type = plant.aHarmlessType();

        var issue = acting.as(anna, () -> issues.report(new ReportIssue(order, null, step, type, "noise", null)))
                .issue();

        assertThat(issue.viaWorkstationId()).isEqualTo(station);
        assertThat(toldOf("Issue", issue.id(), "ISSUE_CREATED", "via_workstation_id"))
                .isEqualTo(station);
    }

    @Test
    void a_workstation_through_which_something_was_done_stays() {
        acting.as(anna, () -> steps.start(step));

        assertThat(deletion().code()).isEqualTo(ErrorCode.IN_USE);
    }

    @Test
    void a_workstation_through_which_something_was_reported_stays() {
        var type = plant.aHarmlessType();
        acting.as(anna, () -> issues.report(new ReportIssue(order, null, null, type, "noise", null)));

        assertThat(deletion().code()).isEqualTo(ErrorCode.IN_USE);
    }

    private DomainException deletion() {
        return catchThrowableOfType(
                DomainException.class,
                () -> acting.admin(() -> {
                    workstations.delete(station, null);
                    return null;
                }));
    }

    private long toldOf(String entityType, long id, String event, String field) {
        return database.read(handle -> handle.createQuery("""
                        select cast(jsonb_path_query_first(payload, cast(:path as jsonpath)) as bigint) from event_log
                        where entity_type = :type and entity_id = :id and event_type = :event""")
                .bind("path", "$.**." + field)
                .bind("type", entityType)
                .bind("id", id)
                .bind("event", event)
                .mapTo(Long.class)
                .one());
    }

    private static Origin origin() {
        return new Origin(Channel.WEB, UUID.randomUUID().toString(), null, null);
    }
}
