package org.openmes.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Change;
import org.openmes.shared.Database;
import org.openmes.shared.DomainException;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.LineScope;
import org.openmes.shared.ListFilter;
import org.openmes.shared.StaleVersionException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.testing.Together;

/** Labels of orders on the board (spec 3.7). */
@ExtendWith(ArquillianExtension.class)
class LineStatusServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    LineStatusService statuses;

    @Inject
    LineService lines;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    @Inject
    Database database;

    private long line;
    private Long formerDefault;

    @BeforeEach
    void aLine() {
        line = plant.aLine();
        formerDefault = defaults().stream().findFirst().orElse(null);
    }

    /** Other tests create orders, which get the default. */
    @AfterEach
    void theFormerDefault() {
        if (formerDefault != null) {
            makeDefault(formerDefault);
        }
    }

    @Test
    void a_line_has_those_of_all_lines_and_its_own_by_order() {
        var global = create(null, 3);
        var local = create(line, 2);
        create(plant.aLine(), 1);

        assertThat(acting.admin(() -> lines.get(line)).statuses())
                .extracting(LineStatusDetails::id)
                .containsSubsequence(local.id(), global.id());
        assertThat(acting.admin(() -> lines.get(line)).statuses())
                .extracting(LineStatusDetails::lineId)
                .containsOnly(null, line);
        assertThat(acting.admin(() -> statuses.global(ListFilter.ALL)).items())
                .extracting(LineStatusDetails::lineId)
                .containsOnlyNulls();
    }

    @Test
    void a_name_is_given_once_in_its_scope_whatever_its_case() {
        var global = create(null, 1);

        var local =
                acting.admin(() -> statuses.create(line, fields(global.name().toUpperCase(), "#112233", 1, false)));
        var refusal = refusal(null, fields(global.name().toLowerCase(), "#112233", 1, false));

        assertThat(local.lineId()).isEqualTo(line);
        assertThat(refusal.errors()).containsOnlyKeys("name");
    }

    @Test
    void what_is_not_given_for_a_new_one_is_proposed() {
        var local = acting.admin(
                () -> statuses.create(line, new LineStatusFields(Plant.unique("status"), null, null, false, false)));

        assertThat(local.color()).isEqualTo("#6B7280");
        assertThat(local.sortOrder()).isEqualTo(10);
    }

    @Test
    void every_wrong_field_is_told() {
        assertThat(refusal(line, fields(" ", "green", -1, true)).errors())
                .containsOnlyKeys("name", "color", "sort_order", "is_default");
    }

    @Test
    void the_new_default_takes_the_place_of_the_former_and_new_orders_get_it() {
        var first = create(null, 1);
        var second = create(null, 2);

        makeDefault(first.id());
        makeDefault(second.id());

        assertThat(defaults()).containsExactly(second.id());
        var order = plant.anOrder(line, null, 5).order();
        assertThat(statusOf(order.id())).isEqualTo(second.id());
    }

    @Test
    void of_many_who_set_a_default_at_once_one_stays() throws Exception {
        var candidates = List.of(
                create(null, 1).id(), create(null, 2).id(), create(null, 3).id());
        var next = new AtomicInteger();

        var outcomes = Together.run(3, () -> {
            makeDefault(candidates.get(next.getAndIncrement()));
            return true;
        });

        assertThat(outcomes).allMatch(Together.Outcome::succeeded);
        assertThat(defaults()).hasSize(1);
    }

    @Test
    void deleting_one_empties_the_reference_of_orders() {
        var status = create(null, 1);
        makeDefault(status.id());
        var order = plant.anOrder(line, null, 5).order();

        acting.admin(() -> {
            statuses.delete(status.id(), null);
            return true;
        });

        assertThat(statusOf(order.id())).isNull();
    }

    @Test
    void the_own_ones_of_a_line_go_with_it() {
        create(line, 1);

        acting.admin(() -> {
            lines.delete(line, null);
            return true;
        });

        long left = database.read(handle -> handle.createQuery("select count(*) from line_status where line_id = :line")
                .bind("line", line)
                .mapTo(Long.class)
                .one());
        assertThat(left).isZero();
    }

    @Test
    void a_change_from_an_old_state_is_refused_and_foreign_ones_are_out_of_reach() {
        var status = create(line, 1);
        rename(status.id(), status.version());

        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> rename(status.id(), status.version()));
        var stranger = LineScope.of(Set.of(plant.aLine()));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> acting.supervisor(stranger, () -> statuses.get(status.id())));
    }

    private LineStatusDetails create(Long lineId, int order) {
        return acting.admin(() -> statuses.create(lineId, fields(Plant.unique("Status"), "#22c55e", order, false)));
    }

    private DomainException refusal(Long lineId, LineStatusFields fields) {
        return catchThrowableOfType(DomainException.class, () -> acting.admin(() -> statuses.create(lineId, fields)));
    }

    private void makeDefault(long id) {
        var change = new ChangeLineStatus(
                Change.absent(), Change.absent(), Change.absent(), Change.of(true), Change.absent());
        acting.admin(() -> statuses.change(id, change, null));
    }

    private void rename(long id, long version) {
        var change = new ChangeLineStatus(
                Change.of(Plant.unique("Renamed")), Change.absent(), Change.absent(), Change.absent(), Change.absent());
        acting.admin(() -> statuses.change(id, change, version));
    }

    private List<Long> defaults() {
        return database.read(handle -> handle.createQuery("select id from line_status where is_default")
                .mapTo(Long.class)
                .list());
    }

    private Long statusOf(long order) {
        return database.read(handle -> handle.createQuery("select line_status_id from work_order where id = :id")
                .bind("id", order)
                .mapTo(Long.class)
                .list()
                .get(0));
    }

    private static LineStatusFields fields(String name, String color, int order, boolean isDefault) {
        return new LineStatusFields(name, color, order, isDefault, false);
    }
}
