package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openmes.shared.LineScope;
import org.openmes.shared.PageRequest;
import org.openmes.shared.ValidationException;

class WorkOrderFilterTest {
    private static final ZonedDateTime NOW =
            Instant.parse("2026-05-14T08:42:00Z").atZone(ZoneId.of("Europe/Warsaw"));
    private static final WorkOrderFilter FULL = new WorkOrderFilter(
            EnumSet.of(WorkOrderStatus.DONE),
            Set.of(1L),
            Set.of(2L),
            Set.of(3),
            "tire",
            "WO-1",
            "ERP-1",
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 4, 1),
            20,
            5,
            2026,
            Instant.EPOCH,
            true,
            LocalDate.of(2026, 5, 2),
            List.of("id"),
            PageRequest.of(2, 10));

    @Test
    void another_page_sort_or_product_changes_nothing_else() {
        assertThat(FULL.on(PageRequest.of(1, 50)).on(FULL.page())).isEqualTo(FULL);
        assertThat(FULL.sorted("-due_date").sorted("id")).isEqualTo(FULL);
        assertThat(FULL.ofProductTypes(Set.of(9L)).ofProductTypes(Set.of(2L))).isEqualTo(FULL);

        assertThat(FULL.on(PageRequest.of(1, 50)).page()).isEqualTo(PageRequest.of(1, 50));
        assertThat(FULL.sorted("-due_date", "id").sort()).containsExactly("-due_date", "id");
        assertThat(FULL.ofProductTypes(Set.of(9L)).productTypeIds()).containsExactly(9L);
    }

    @Test
    void what_does_not_restrict_is_not_asked() {
        var query = new WorkOrderQuery(WorkOrderFilter.of(Set.of(), Set.of()), LineScope.ALL, NOW);

        assertThat(query.list().conditions().where()).doesNotContain("where");
    }

    @Test
    void each_field_restricts_by_its_own_column() {
        assertThat(new WorkOrderQuery(FULL, LineScope.ALL, NOW)
                        .list()
                        .conditions()
                        .where())
                .contains(
                        "o.status = any(:statuses)",
                        "o.line_id = any(:lines)",
                        "o.product_type_id = any(:types)",
                        "o.priority = any(:priorities)",
                        "like lower(:search)",
                        "lower(o.order_no) = lower(:number)",
                        "o.external_ref = :external",
                        "o.due_date < :before",
                        "o.due_date > :after",
                        "o.week_number = :week",
                        "o.month_number = :month",
                        "o.production_year = :year",
                        "o.updated_at >= :since",
                        "and (o.due_date < :today",
                        "o.completed_at >= :from",
                        "o.completed_at < :to");
    }

    @Test
    void the_lines_of_the_reader_restrict_whatever_lines_he_asks_for() {
        var query = new WorkOrderQuery(WorkOrderFilter.of(Set.of(), Set.of(2L)), LineScope.of(Set.of(1L)), NOW);

        assertThat(query.list().conditions().where()).contains("o.line_id = any(:scope) and o.line_id = any(:lines)");
    }

    @Test
    void who_has_no_line_is_restricted_to_none() {
        var query = new WorkOrderQuery(WorkOrderFilter.of(Set.of(), Set.of()), LineScope.NONE, NOW);

        assertThat(query.list().conditions().where()).contains("o.line_id = any(:scope)");
    }

    @Test
    void rows_have_one_order_however_they_are_sorted() {
        assertThat(sortedBy("-due_date")).endsWith("o.due_date desc nulls last, o.id");
        assertThat(sortedBy()).contains("o.priority desc");
    }

    @Test
    void nobody_sorts_by_what_is_no_column_of_the_list() {
        var refusal = catchThrowableOfType(ValidationException.class, () -> sortedBy("process_snapshot; drop"));

        assertThat(refusal.errors()).containsOnlyKeys("sort");
    }

    private static String sortedBy(String... fields) {
        var filter = WorkOrderFilter.of(Set.of(), Set.of()).sorted(fields);
        return new WorkOrderQuery(filter, LineScope.ALL, NOW).list().keyset().order();
    }
}
