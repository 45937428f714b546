package org.openmes.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Actor;
import org.openmes.shared.Change;
import org.openmes.shared.Channel;
import org.openmes.shared.Database;
import org.openmes.shared.LineScope;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.testing.Together;

/** The steps of a template are edited one by one, and only what differs is written (spec 4.3, 11.2). */
@ExtendWith(ArquillianExtension.class)
class TemplateStepServiceIT {
    private static final int STEPS = 10;

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    TemplateStepService steps;

    @Inject
    ProcessTemplateService templates;

    @Inject
    Database database;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long template;
    private long version;
    private List<Long> ids;

    @BeforeEach
    void aTemplateWithTenSteps() {
        var type = plant.aProduct();
        var fields = names().map(TemplateStepServiceIT::step).toList();
        var created = acting.admin(() -> templates.create(new CreateProcessTemplate(type, "Tire", true, fields)));
        template = created.template().id();
        version = created.template().version();
        ids = keys(created);
    }

    @Test
    void renaming_one_step_is_one_entry() {
        var renamed = ChangeTemplateStep.to(step("Other"));

        assertThat(entries(() -> steps.change(ids.get(4), renamed, version)))
                .containsExactly("TemplateStep " + ids.get(4) + " updated {\"name\": \"Other\"}");
        assertThat(keys(now())).isEqualTo(ids);
        assertThat(now().template().version()).isGreaterThan(version);
    }

    @Test
    void renaming_one_step_in_the_whole_list_is_one_entry() {
        var list = new ArrayList<>(
                now().steps().stream().map(TemplateStepFields::of).toList());
        list.set(4, step("Other"));

        assertThat(entries(() -> templates.change(template, stepsTo(list), version)))
                .containsExactly("TemplateStep " + ids.get(4) + " updated {\"name\": \"Other\"}");
        assertThat(keys(now())).isEqualTo(ids);
    }

    @Test
    void saving_unchanged_is_no_entry_and_no_new_version() {
        var list = now().steps().stream().map(TemplateStepFields::of).toList();
        var same = ChangeTemplateStep.to(list.get(4));

        assertThat(entries(() -> steps.change(ids.get(4), same, version))).isEmpty();
        assertThat(entries(() -> steps.reorder(template, ids, version))).isEmpty();
        assertThat(entries(() -> templates.change(template, stepsTo(list), version)))
                .isEmpty();

        assertThat(now().template().version()).isEqualTo(version);
        assertThat(keys(now())).isEqualTo(ids);
    }

    @Test
    void moving_is_an_entry_for_each_step_that_stands_elsewhere() {
        assertThat(entries(() -> steps.moveUp(ids.get(9), version)))
                .containsExactlyInAnyOrder(moved(9, 9), moved(8, 10));

        var order = new ArrayList<>(keys(now()));
        Collections.rotate(order.subList(0, 3), 1);
        assertThat(entries(() -> steps.reorder(template, order, null)))
                .containsExactlyInAnyOrder(moved(0, 2), moved(1, 3), moved(2, 1));
        assertThat(keys(now())).isEqualTo(order);
        assertThat(numbers()).containsExactlyElementsOf(oneTo(STEPS));
    }

    @Test
    void deleting_a_step_renumbers_those_behind_it() {
        assertThat(entries(() -> steps.delete(ids.get(7), version)))
                .hasSize(3)
                .contains(moved(8, 8), moved(9, 9))
                .anyMatch(entry -> entry.startsWith("TemplateStep " + ids.get(7) + " deleted"));
        assertThat(numbers()).containsExactlyElementsOf(oneTo(STEPS - 1));
    }

    @Test
    void a_step_is_appended_behind_the_last() {
        assertThat(entries(() -> steps.add(template, step("Pack"), version))).hasSize(1);

        var last = now().steps().get(STEPS);
        assertThat(last.stepNumber()).isEqualTo(STEPS + 1);
        assertThat(last.name()).isEqualTo("Pack");
    }

    @Test
    void a_partial_change_leaves_the_other_fields() {
        var minutes = new ChangeTemplateStep(
                Change.absent(),
                Change.of("Slowly"),
                Change.of(7),
                Change.absent(),
                Change.of(Role.SUPERVISOR),
                Change.of(true));

        acting.admin(() -> steps.change(ids.get(0), minutes, version));

        assertThat(TemplateStepFields.of(now().steps().get(0)))
                .isEqualTo(new TemplateStepFields("Step 1", "Slowly", 7, null, Role.SUPERVISOR, true));
    }

    @Test
    void moves_that_are_made_at_once_leave_every_step_at_a_place_of_its_own() throws Exception {
        var outcomes = Together.run(4, () -> acting.admin(() -> steps.moveUp(ids.get(9), null)));

        assertThat(outcomes).allMatch(Together.Outcome::succeeded);
        assertThat(keys(now()).indexOf(ids.get(9))).isEqualTo(5);
        assertThat(numbers()).containsExactlyElementsOf(oneTo(STEPS));
    }

    /** What the ledger says about the command. */
    private List<String> entries(Callable<?> command) {
        var request = UUID.randomUUID().toString();
        var origin = new Origin(Channel.API, request, "127.0.0.1", "test");
        var admin = new Actor(null, "tester", "Tester", Role.ADMIN, LineScope.ALL, null, false, origin);
        acting.as(admin, command);
        return database.read(handle -> handle.createQuery("""
                        select entity_type || ' ' || entity_id || ' ' || action || ' ' || coalesce(after::text, '')
                        from audit_log where request_id = :request order by id""")
                .bind("request", request)
                .mapTo(String.class)
                .list());
    }

    private String moved(int index, int number) {
        return "TemplateStep " + ids.get(index) + " updated {\"step_number\": " + number + "}";
    }

    private ProcessTemplateDetails now() {
        return acting.admin(() -> templates.get(template));
    }

    private List<Integer> numbers() {
        return now().steps().stream()
                .map(ProcessTemplateDetails.Step::stepNumber)
                .toList();
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<Long> keys(ProcessTemplateDetails template) {
        return template.steps().stream().map(ProcessTemplateDetails.Step::id).toList();
    }

    private static Stream<String> names() {
        return oneTo(STEPS).stream().map(number -> "Step " + number);
    }

    private static ChangeProcessTemplate stepsTo(List<TemplateStepFields> list) {
        return new ChangeProcessTemplate(Change.absent(), Change.absent(), Change.of(list));
    }

    private static TemplateStepFields step(String name) {
        return new TemplateStepFields(name, null, null, null, null, false);
    }
}
