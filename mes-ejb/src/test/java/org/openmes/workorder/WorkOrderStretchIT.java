package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Change;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.DomainException;
import org.openmes.shared.PageRequest;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** Lists of orders that are read stretch by stretch (spec 17.1). */
@ExtendWith(ArquillianExtension.class)
class WorkOrderStretchIT {
    private static final LocalDate DUE = LocalDate.of(2100, 1, 1);
    private static final int ORDERS = 24;
    private static final List<String> SORTS = List.of(
            "",
            "id",
            "-id",
            "-order_no",
            "status,-due_date",
            "-status,due_date",
            "urgency",
            "planned_qty,-priority",
            "-produced_qty",
            "due_date,priority",
            "-due_date",
            "created_at",
            "-updated_at",
            "completed_at,-planned_qty");

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    WorkOrderService orders;

    @Inject
    Acting acting;

    @Inject
    Plant plant;

    private long line;

    @BeforeEach
    void ordersThatDifferInSomeThingsOnly() {
        line = plant.aLine();
        for (var i = 0; i < ORDERS; i++) {
            var id = plant.anOrder(line, null, 10 + i % 3).order().id();
            var due = i % 4 == 0 ? null : DUE.plusDays(i % 4);
            var priority = 1 + i % 2;
            acting.admin(() -> orders.change(id, urgency(priority, due), null));
        }
    }

    @Test
    void stretches_of_any_length_are_the_list_in_any_order() {
        for (var sort : SORTS) {
            var filter = sort.isEmpty() ? ofLine() : ofLine().sorted(sort.split(","));
            var whole = acting.admin(() -> orders.list(filter)).items().stream()
                    .map(WorkOrderSummary::id)
                    .toList();

            assertThat(whole).hasSize(ORDERS);
            for (var length : List.of(5, ORDERS - 1, ORDERS)) {
                assertThat(stretches(filter, length))
                        .as("%s, of %d", sort, length)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void a_stretch_may_be_a_single_order() {
        assertThat(stretches(ofLine(), 1)).hasSize(ORDERS).doesNotHaveDuplicates();
    }

    @Test
    void what_comes_and_goes_meanwhile_repeats_and_hides_nothing_else() {
        var filter = ofLine().sorted("-id");
        var first = acting.admin(() -> orders.list(filter, CursorRequest.of(5, null)));
        plant.anOrder(line, null, 10);
        var last = first.items().get(4).id();
        acting.admin(() -> {
            orders.delete(last, null);
            return null;
        });

        var second = acting.admin(() -> orders.list(filter, CursorRequest.of(200, first.next())));

        assertThat(second.items()).hasSize(ORDERS - 5).allMatch(order -> order.id() < last);
        assertThat(second.next()).isNull();
    }

    @Test
    void a_cursor_of_another_list_or_none_at_all_is_refused() {
        var next = acting.admin(() -> orders.list(ofLine(), CursorRequest.of(5, null)))
                .next();

        assertThat(refusal(ofLine().sorted("id"), next).errors()).containsOnlyKeys("cursor");
        assertThat(refusal(ofLine(), "made-up").errors()).containsOnlyKeys("cursor");
        assertThat(refusal(ofLine(), next.substring(1)).errors()).containsOnlyKeys("cursor");
        assertThat(refusal(ofLine(), forged(next, DUE.getYear() + "-", "no date "))
                        .errors())
                .containsOnlyKeys("cursor");
    }

    /** The same cursor with something else in it. */
    private static String forged(String cursor, String text, String other) {
        var content = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        assertThat(content).contains(text);
        return Base64.getUrlEncoder()
                .encodeToString(content.replace(text, other).getBytes(StandardCharsets.UTF_8));
    }

    private DomainException refusal(WorkOrderFilter filter, String cursor) {
        return catchThrowableOfType(
                DomainException.class, () -> acting.admin(() -> orders.list(filter, CursorRequest.of(5, cursor))));
    }

    private List<Long> stretches(WorkOrderFilter filter, int length) {
        var found = new ArrayList<Long>();
        @Nullable String cursor = null;
        do {
            var request = CursorRequest.of(length, cursor);
            var stretch = acting.admin(() -> orders.list(filter, request));
            stretch.items().forEach(order -> found.add(order.id()));
            cursor = stretch.next();
        } while (cursor != null);
        return found;
    }

    private WorkOrderFilter ofLine() {
        return WorkOrderFilter.of(Set.of(), Set.of(line)).on(PageRequest.of(1, 100));
    }

    private static ChangeWorkOrder urgency(int priority, @Nullable LocalDate due) {
        return new ChangeWorkOrder(
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.of(priority),
                Change.of(due),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent());
    }
}
