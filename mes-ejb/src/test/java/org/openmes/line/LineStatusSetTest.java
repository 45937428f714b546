package org.openmes.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openmes.line.LineStatusSet.Wanted;
import org.openmes.shared.Change;
import org.openmes.shared.ValidationException;

class LineStatusSetTest {
    private static final long LINE = 1;
    private static final Map<Long, LineStatusFields> STORED = Map.of(
            10L, new LineStatusFields("Cut", "#111111", 1, false, false),
            20L, new LineStatusFields("Sewn", "#222222", 2, false, false));

    @Test
    void what_is_not_named_goes_and_what_has_no_key_is_new() {
        var set = LineStatusSet.of(LINE, STORED, List.of(named(10L, "Cut"), named(null, "Packed")));

        assertThat(set.removed()).containsExactly(20L);
        assertThat(set.wanted()).extracting(Wanted::id).containsExactly(10L, null);
    }

    @Test
    void absent_fields_keep_their_value_and_new_ones_get_what_is_proposed() {
        var set = LineStatusSet.of(LINE, STORED, List.of(named(10L, " Cut out "), named(null, "Packed")));

        assertThat(set.wanted())
                .extracting(Wanted::fields)
                .containsExactly(
                        new LineStatusFields("Cut out", "#111111", 1, false, false),
                        new LineStatusFields("Packed", "#6B7280", 10, false, false));
    }

    @Test
    void what_has_no_key_but_a_name_of_the_line_is_the_one_of_this_name() {
        var set = LineStatusSet.of(LINE, STORED, List.of(named(null, " CUT "), named(null, "Packed")));

        assertThat(set.removed()).containsExactly(20L);
        assertThat(set.wanted()).extracting(Wanted::id).containsExactly(10L, null);
        assertThat(set.wanted().get(0).fields()).isEqualTo(new LineStatusFields("CUT", "#111111", 1, false, false));
    }

    @Test
    void the_name_of_one_that_is_given_by_its_key_is_that_of_a_new_one() {
        var set = LineStatusSet.of(LINE, STORED, List.of(named(10L, "Torn"), named(null, "Cut")));

        assertThat(set.wanted()).extracting(Wanted::id).containsExactly(10L, null);
    }

    @Test
    void a_name_without_key_is_given_once() {
        assertThat(refusal(named(null, "Cut"), named(null, "cut")).errors()).containsOnlyKeys("statuses.1.name");
    }

    @Test
    void a_name_is_given_up_before_another_takes_it() {
        var set = LineStatusSet.of(LINE, STORED, List.of(named(10L, "sewn"), named(20L, "Ironed")));

        assertThat(set.wanted()).extracting(Wanted::id).containsExactly(20L, 10L);
    }

    @Test
    void the_name_of_one_that_goes_is_free() {
        var set = LineStatusSet.of(LINE, STORED, List.of(named(10L, "SEWN")));

        assertThat(set.wanted()).extracting(Wanted::id).containsExactly(10L);
    }

    @Test
    void two_cannot_exchange_their_names() {
        assertThat(refusal(named(10L, "Sewn"), named(20L, "Cut")).errors()).containsOnlyKeys("statuses.0.name");
    }

    @Test
    void everything_wrong_is_told_at_its_place() {
        var foreign = named(30L, "Cut");
        var twice = named(10L, "Once more");
        var colourless = new GivenLineStatus(
                null,
                new ChangeLineStatus(
                        Change.of("Packed"), Change.of("green"), Change.of(-1), Change.of(true), Change.absent()),
                null);

        assertThat(refusal(named(10L, "Cut"), foreign, twice, colourless, named(null, "packed"))
                        .errors())
                .containsOnlyKeys(
                        "statuses.1.id",
                        "statuses.2.id",
                        "statuses.3.color",
                        "statuses.3.sort_order",
                        "statuses.3.is_default",
                        "statuses.4.name");
    }

    @Test
    void a_line_has_at_most_a_hundred() {
        var many = Collections.nCopies(101, named(null, "Packed"));

        assertThat(refusal(many.toArray(GivenLineStatus[]::new)).errors()).containsOnlyKeys("statuses");
    }

    private static ValidationException refusal(GivenLineStatus... given) {
        return catchThrowableOfType(ValidationException.class, () -> LineStatusSet.of(LINE, STORED, List.of(given)));
    }

    private static GivenLineStatus named(@Nullable Long id, String name) {
        var fields = new ChangeLineStatus(
                Change.of(name), Change.absent(), Change.absent(), Change.absent(), Change.absent());
        return new GivenLineStatus(id, fields, null);
    }
}
