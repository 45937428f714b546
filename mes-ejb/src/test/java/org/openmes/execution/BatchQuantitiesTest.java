package org.openmes.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shift.ShiftStamp;
import org.openmes.workorder.GivenTotals;
import org.openmes.workorder.OrderLimit;
import org.openmes.workorder.OrderPlan;

/** The quantities of batches of an order of 500 pieces (spec 5.5). */
class BatchQuantitiesTest {
    private static final Instant NOW = Instant.parse("2026-05-14T08:42:00Z");
    private static final ShiftStamp DAY = new ShiftStamp(null, LocalDate.of(2026, 5, 14));
    private static final BigDecimal PLAN = new BigDecimal("500");
    private static final OrderLimit PLANNED_ONLY = new OrderLimit(false, null);
    private static final OrderLimit TENTH_MORE = new OrderLimit(true, BigDecimal.TEN);
    private static final OrderLimit ANY = new OrderLimit(true, null);

    /** 180 produced by a batch of 200, and 120 in work: 200 are free. */
    private final BatchQuantities some = quantities("180", "120", PLANNED_ONLY);

    @Test
    void free_is_what_is_neither_produced_nor_in_work() {
        assertThat(BatchQuantities.free(PLAN, GivenTotals.of("180", "120"))).isEqualByComparingTo("200");
        assertThat(BatchQuantities.free(PLAN, GivenTotals.NONE)).isEqualByComparingTo("500");
    }

    @ParameterizedTest
    @CsvSource({"1, ", "200, ", "201, QTY_EXCEEDS_PLAN", "0, VALIDATION", "0.5, VALIDATION", ", VALIDATION"})
    void a_batch_aims_at_most_at_what_is_free(@Nullable BigDecimal target, @Nullable ErrorCode refused) {
        assertThat(code(() -> some.target(target))).isEqualTo(refused);
        if (refused == null) {
            assertThat(some.target(target)).isEqualTo(target);
        }
    }

    @Test
    void who_aims_too_high_hears_what_is_free() {
        var refusal = catchThrowableOfType(DomainException.class, () -> some.target(new BigDecimal("201")));

        assertThat(refusal.reason().arguments()).containsExactly("500", "200", "201");
        assertThat(refusal.errors()).containsOnlyKeys("target_qty");
    }

    @Test
    void with_overproduction_more_than_free_is_allowed_up_to_its_limit() {
        var withTolerance = quantities("180", "120", TENTH_MORE);

        assertThat(code(() -> withTolerance.target(new BigDecimal("250")))).isNull();
        assertThat(code(() -> withTolerance.target(new BigDecimal("251")))).isEqualTo(ErrorCode.QTY_EXCEEDS_PLAN);
        assertThat(code(() -> quantities("180", "120", ANY).target(new BigDecimal("9999"))))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "300, 199, false",
        "300, 200, true",
        "500, 0, true",
        "0, 0, false",
    })
    void no_batch_is_offered_when_nothing_is_free(String produced, String open, boolean full) {
        assertThat(quantities(produced, open, PLANNED_ONLY).fullRefusal().isPresent())
                .isEqualTo(full);
        assertThat(quantities(produced, open, ANY).fullRefusal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"300, 200, false", "300, 249, false", "300, 250, true", "550, 0, true"})
    void with_a_tolerance_batches_are_offered_until_it_is_used_up(String produced, String open, boolean full) {
        var refusal = quantities(produced, open, TENTH_MORE).fullRefusal();

        assertThat(refusal.isPresent()).isEqualTo(full);
        refusal.ifPresent(it -> assertThat(it.code()).isEqualTo(ErrorCode.QTY_EXCEEDS_PLAN));
    }

    @Test
    void a_batch_has_produced_its_target_unless_told_otherwise() {
        assertThat(some.produced(batch("120"), BatchResult.AS_PLANNED)).isEqualByComparingTo("120");
        assertThat(some.produced(batch("120"), said(new BigDecimal("110")))).isEqualByComparingTo("110");
        assertThat(some.produced(batch("120"), said(BigDecimal.ZERO))).isZero();
    }

    @Test
    void nobody_is_taken_to_have_said_the_target_who_was_to_be_asked() {
        var refusal = catchThrowableOfType(
                DomainException.class,
                () -> some.produced(batch("120"), BatchResult.asked(null, BigDecimal.ONE, null)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION);
        assertThat(refusal.errors()).containsOnlyKeys("produced_qty");
    }

    @ParameterizedTest
    @CsvSource({"320, ", "321, QTY_EXCEEDS_PLAN", "-1, VALIDATION", "0.5, VALIDATION"})
    void finished_batches_together_produce_at_most_the_plan(BigDecimal produced, @Nullable ErrorCode refused) {
        assertThat(code(() -> some.produced(batch("120"), said(produced)))).isEqualTo(refused);
    }

    @Test
    void who_produced_too_much_hears_what_was_free_whatever_is_in_work() {
        var refusal = catchThrowableOfType(
                DomainException.class, () -> some.produced(batch("120"), said(new BigDecimal("321"))));

        assertThat(refusal.reason().arguments()).containsExactly("500", "320", "321");
        assertThat(refusal.errors()).containsOnlyKeys("produced_qty");
    }

    @ParameterizedTest
    @CsvSource({"500, ", "501, QTY_EXCEEDS_PLAN", "0, ", ", VALIDATION", "-1, VALIDATION"})
    void a_correction_counts_without_what_the_batch_said_before(
            @Nullable BigDecimal produced, @Nullable ErrorCode refused) {
        assertThat(code(() -> some.corrected(finished("180"), produced))).isEqualTo(refused);
        if (refused == null) {
            assertThat(some.corrected(finished("180"), produced)).isEqualTo(produced);
        }
    }

    @Test
    void a_correction_that_exceeds_the_plan_hears_what_the_others_leave() {
        var refusal = catchThrowableOfType(
                DomainException.class,
                () -> quantities("180", "0", PLANNED_ONLY).corrected(finished("80"), new BigDecimal("401")));

        assertThat(refusal.reason().arguments()).containsExactly("500", "400", "401");
    }

    @Test
    void a_correction_downwards_is_allowed_even_where_too_much_was_made() {
        var tooMuch = quantities("600", "0", PLANNED_ONLY);

        assertThat(code(() -> tooMuch.corrected(finished("600"), new BigDecimal("590"))))
                .isNull();
        assertThat(code(() -> tooMuch.corrected(finished("600"), new BigDecimal("600"))))
                .isNull();
    }

    @Test
    void scrap_is_informational_and_nothing_unless_told() {
        assertThat(some.scrap(null, null)).isEqualTo(Scrap.NONE);
        assertThat(some.scrap(new BigDecimal("9999"), null).quantity()).isEqualByComparingTo("9999");
        assertThat(code(() -> some.scrap(new BigDecimal("-1"), null))).isEqualTo(ErrorCode.VALIDATION);
    }

    @Test
    void why_something_was_lost_is_told_only_where_something_was() {
        assertThat(some.scrap(BigDecimal.ONE, " bubbles ").reason()).isEqualTo("bubbles");
        assertThat(some.scrap(BigDecimal.ZERO, " ").reason()).isNull();
        assertThat(fields(() -> some.scrap(null, "bubbles"))).containsExactly("scrap_reason");
        assertThat(some.scrap(BigDecimal.ONE, "x".repeat(255)).reason()).hasSize(255);
        assertThat(fields(() -> some.scrap(BigDecimal.ONE, "x".repeat(256)))).containsExactly("scrap_reason");
    }

    @Test
    void a_correction_keeps_what_it_does_not_say_about_scrap() {
        var batch = batch("200");
        batch.stepStarted(NOW, DAY);
        batch.finish(BigDecimal.TEN, new Scrap(BigDecimal.ONE, "bubbles"), NOW, DAY);

        assertThat(some.correctedScrap(batch, null, null)).isEqualTo(new Scrap(BigDecimal.ONE, "bubbles"));
        assertThat(some.correctedScrap(batch, null, "torn")).isEqualTo(new Scrap(BigDecimal.ONE, "torn"));
        assertThat(some.correctedScrap(batch, BigDecimal.TEN, null)).isEqualTo(new Scrap(BigDecimal.TEN, "bubbles"));
        assertThat(some.correctedScrap(batch, BigDecimal.ZERO, null)).isEqualTo(Scrap.NONE);
        assertThat(fields(() -> some.correctedScrap(batch, BigDecimal.ZERO, "torn")))
                .containsExactly("scrap_reason");
    }

    private static BatchResult said(BigDecimal produced) {
        return BatchResult.asked(produced, null, null);
    }

    private static BatchQuantities quantities(String produced, String open, OrderLimit limit) {
        return new BatchQuantities(new OrderPlan(PLAN, 0, limit), GivenTotals.of(produced, open));
    }

    private static Batch batch(String target) {
        return new Batch(5, 1, new BigDecimal(target), NOW, null);
    }

    private static Batch finished(String produced) {
        var batch = batch(produced);
        batch.stepStarted(NOW, DAY);
        batch.finish(new BigDecimal(produced), Scrap.NONE, NOW, DAY);
        return batch;
    }

    private static Set<String> fields(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(DomainException.class, call).errors().keySet();
    }

    private static @Nullable ErrorCode code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        var refusal = catchThrowableOfType(DomainException.class, call);
        return refusal == null ? null : refusal.code();
    }
}
