package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.openmes.workorder.OrderToSend.numbered;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openmes.line.LineDirectory.LineEntry;
import org.openmes.product.AllowedTypes;
import org.openmes.product.ProcessSnapshot;
import org.openmes.product.ProductDirectory.TypeEntry;
import org.openmes.setting.ProductionPeriod;
import org.openmes.shared.Actor;
import org.openmes.shared.Channel;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;
import org.openmes.workorder.KnownBasis.Board;
import org.openmes.workorder.KnownBasis.Codes;
import org.openmes.workorder.KnownBasis.Hindrances;
import org.openmes.workorder.UpsertRound.Creation;
import org.openmes.workorder.UpsertRound.Decision;
import org.openmes.workorder.UpsertRound.Edition;
import org.openmes.workorder.UpsertRound.Omission;

/** What is decided about orders that are sent, from what is known of line 1, line 2 (off), types 2 and 3, and order WO-5. */
class UpsertRoundTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final ProcessSnapshot PROCESS = new ProcessSnapshot(9, "Tire", 4, 2, NOW, List.of());

    private final WorkOrder known = GivenFields.order(GivenFields.FULL);
    private ExistingOrders existing = ExistingOrders.UPDATE_OR_CREATE;
    private LineScope lines = LineScope.ALL;
    private UpsertRound round;

    @Test
    void a_new_order_comes_into_being_as_one_of_a_form_does() {
        var order = decide(numbered(" WO-1 ")
                        .planned("20")
                        .onLineCoded("L1")
                        .ofTypeCoded("T2")
                        .urgent(0)
                        .knownAs("ERP-1"))
                .order();

        assertThat(order.fields().orderNo()).isEqualTo("WO-1");
        assertThat(order.fields().priority()).isEqualTo(3);
        assertThat(order.lineId()).isEqualTo(1);
        assertThat(order.productTypeId()).isEqualTo(2);
        assertThat(order.status()).isEqualTo(WorkOrderStatus.PENDING);
        assertThat(order.lineStatusId()).isEqualTo(7);
        assertThat(order.source()).isEqualTo(OrderSource.API);
        assertThat(order.externalRef()).isEqualTo("ERP-1");
        assertThat(order.snapshot()).contains(PROCESS);
        assertThat(order.isWritten()).isFalse();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var refusal = refusal(
                numbered("WO\u0007").planned("0.5").onLineCoded("L9").ofType(3L).urgent(6));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION);
        assertThat(refusal.errors()).containsOnlyKeys("order_no", "planned_qty", "line_code", "priority");
    }

    @Test
    void a_number_and_a_plan_are_required_of_a_new_order() {
        assertThat(refusal(numbered(null)).errors()).containsOnlyKeys("order_no", "planned_qty");
        assertThat(refusal(numbered("  ").planned("5")).errors()).containsOnlyKeys("order_no");
    }

    @Test
    void lines_that_are_off_and_products_that_a_line_does_not_make_are_refused() {
        assertThat(refusal(numbered("WO-1").planned("5").onLine(2L)).errors()).containsOnlyKeys("line_id");
        assertThat(refusal(numbered("WO-1").planned("5").onLine(1L).ofType(3L)).errors())
                .containsOnlyKeys("product_type_id");
    }

    @Test
    void a_code_must_not_contradict_a_key() {
        assertThat(refusal(numbered("WO-1").planned("5").onLine(2L).onLineCoded("L1"))
                        .errors())
                .containsKey("line_code");
    }

    @Test
    void an_order_for_a_foreign_line_is_refused_whether_it_exists_or_not() {
        lines = LineScope.of(Set.of(8L));

        assertThat(refusal(numbered("WO-1").planned("5").onLine(1L)).code()).isEqualTo(ErrorCode.LINE_FORBIDDEN);
        assertThat(refusal(numbered("WO-1").planned("5")).errors()).containsOnlyKeys("line_id");
        assertThat(refusal(numbered("WO-5").urgent(1)).code()).isEqualTo(ErrorCode.LINE_FORBIDDEN);
    }

    @Test
    void of_an_order_that_exists_what_is_named_is_changed_and_its_number_stays() {
        var edition = (Edition) decide(numbered("wo-5").urgent(1).named(null));

        assertThat(edition.order()).isSameAs(known);
        assertThat(edition.isBorn()).isFalse();
        assertThat(edition.edit().after().priority()).isEqualTo(1);
        assertThat(edition.edit().after().productName()).isNull();
        assertThat(edition.edit().after().orderNo()).isEqualTo("WO-5");
        assertThat(edition.edit().after().plannedQty()).isEqualTo(GivenFields.FULL.plannedQty());
        assertThat(known.fields()).as("the decision changes nothing").isEqualTo(GivenFields.FULL);
    }

    @Test
    void what_an_order_has_already_changes_nothing() {
        var edition =
                (Edition) decide(numbered("WO-5").planned("100.0").urgent(4).onLineCoded("L1"));

        assertThat(edition.edit().changesAnything()).isFalse();
    }

    @Test
    void an_unknown_code_does_not_clear_the_line() {
        assertThat(refusal(numbered("WO-5").onLineCoded("L9")).errors()).containsOnlyKeys("line_code");
    }

    @Test
    void the_same_number_twice_is_created_and_then_changed_before_it_is_written() {
        var first = decide(numbered("WO-1").planned("5").ofType(2L));
        var second = (Edition) decide(numbered("wo-1").planned("8").ofType(3L));

        assertThat(first).isInstanceOf(Creation.class);
        assertThat(second.isBorn()).isTrue();
        assertThat(round.born()).hasSize(1);
        assertThat(first.order().fields().plannedQty()).isEqualByComparingTo("8");
        assertThat(first.order().snapshot()).as("type 3 has no process").isEmpty();
    }

    @Test
    void a_refused_order_leaves_its_number_free() {
        refusal(numbered("WO-1").planned("-1"));

        assertThat(decide(numbered("WO-1").planned("1"))).isInstanceOf(Creation.class);
    }

    @Test
    void a_refused_change_leaves_the_new_order_as_it_is() {
        var order = decide(numbered("WO-1").planned("5")).order();

        refusal(numbered("WO-1").planned("8").urgent(9));

        assertThat(order.fields().plannedQty()).isEqualByComparingTo("5");
    }

    @Test
    void orders_that_exist_are_skipped_or_refused_where_that_is_wanted() {
        existing = ExistingOrders.SKIP_EXISTING;
        assertThat(((Omission) decide(numbered("WO-5").urgent(1))).reason()).isNull();
        assertThat(decide(numbered("WO-1").planned("5"))).isInstanceOf(Creation.class);
        assertThat(decide(numbered("WO-1").planned("6"))).isInstanceOf(Omission.class);

        round = null;
        existing = ExistingOrders.ERROR_ON_DUPLICATE;
        assertThat(refusal(numbered("WO-5").urgent(1)).code()).isEqualTo(ErrorCode.DUPLICATE);
        assertThat(decide(numbered("WO-1").planned("5"))).isInstanceOf(Creation.class);
        assertThat(refusal(numbered("WO-1").planned("6")).code()).isEqualTo(ErrorCode.DUPLICATE);
    }

    @Test
    void a_finished_order_is_skipped_with_the_reason() {
        known.cancel("given up");

        var omission = (Omission) decide(numbered("WO-5").urgent(1));

        assertThat(omission.reason().code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        assertThat(omission.isBorn()).isFalse();
    }

    @Test
    void who_names_a_version_gets_that_one_or_a_refusal() {
        assertThat(decide(numbered("WO-5").urgent(1).seenIn(0))).isInstanceOf(Edition.class);
        assertThat(refusal(numbered("WO-5").urgent(1).seenIn(1)).code()).isEqualTo(ErrorCode.STALE_VERSION);
        assertThat(refusal(numbered("WO-1").planned("5").seenIn(0)).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void a_reference_belongs_to_one_order() {
        decide(numbered("WO-1").planned("5").knownAs("ERP-1"));

        assertThat(refusal(numbered("WO-2").planned("5").knownAs("ERP-1")).code())
                .isEqualTo(ErrorCode.DUPLICATE);
        assertThat(refusal(numbered("WO-2").planned("5").knownAs("TAKEN")).code())
                .isEqualTo(ErrorCode.DUPLICATE);
        assertThat(refusal(numbered("WO-5").knownAs("ERP-1")).errors()).containsOnlyKeys("external_ref");
        assertThat(decide(numbered("WO-5").knownAs("ERP-5"))).isInstanceOf(Edition.class);
    }

    @Test
    void a_change_of_product_needs_the_line_to_be_held() {
        var moved = GivenFields.order(GivenFields.onLine(6L));
        round = round(Map.of("wo-5", moved));

        assertThat(refusal(numbered("WO-5").ofType(3L)).code()).isEqualTo(ErrorCode.STALE_VERSION);
        assertThat(decide(numbered("WO-5").urgent(1))).isInstanceOf(Edition.class);
    }

    private Decision decide(OrderToSend sent) {
        round = round == null ? round(Map.of("wo-5", known)) : round;
        return round.decide(sent.order());
    }

    private DomainException refusal(OrderToSend sent) {
        return catchThrowableOfType(DomainException.class, () -> decide(sent));
    }

    private UpsertRound round(Map<String, WorkOrder> stored) {
        var basis = new KnownBasis(
                Map.of(1L, new LineEntry(1, "L1", "Line 1", true), 2L, new LineEntry(2, "L2", "Line 2", false)),
                Map.of(2L, new TypeEntry(2, "T2", "Tire", 0, true), 3L, new TypeEntry(3, "T3", "Tube", 0, true)),
                new Codes(Map.of("L1", 1L, "L2", 2L), Map.of("T2", 2L)),
                new AllowedTypes(Map.of(1L, Set.of(2L))),
                Map.of(2L, PROCESS),
                new Board(Map.of(), 7L),
                new Hindrances(Set.of(), Set.of()));
        var keys = new HashMap<String, String>();
        for (var number : List.of("WO-1", "wo-1", "WO-2", "WO-5", "wo-5")) {
            keys.put(number, number.toLowerCase(Locale.ROOT));
        }
        var sighted = new SightedOrders(keys, stored, Map.of(), Set.of("TAKEN"), basis);
        var origin = new Origin(Channel.API, "request", null, null);
        var actor = new Actor(3L, "erp", "ERP", Role.SUPERVISOR, lines, null, false, origin);
        return new UpsertRound(new OrderRules(basis, () -> ProductionPeriod.NONE, actor), sighted, existing, NOW);
    }
}
