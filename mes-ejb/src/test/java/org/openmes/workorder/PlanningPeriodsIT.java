package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.shared.Actor;
import org.openmes.shared.Change;
import org.openmes.shared.Channel;
import org.openmes.shared.LineScope;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;
import org.openmes.shared.ValidationException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** The weeks and months for which orders are planned (spec 5.1, 14.3). */
@ExtendWith(ArquillianExtension.class)
class PlanningPeriodsIT {
    private static final LocalDate DUE = LocalDate.parse("2027-01-03");

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    WorkOrderService orders;

    @Inject
    SettingService settings;

    @Inject
    Acting acting;

    @AfterEach
    void noPeriodsAnyMore() {
        plan("none");
    }

    @Test
    void forms_and_imports_must_name_a_period_or_a_due_date() {
        plan("weekly");

        for (var channel : List.of(Channel.WEB, Channel.IMPORT)) {
            var refusal = catchThrowableOfType(
                    ValidationException.class, () -> by(channel, () -> orders.create(order(null, null, null, null))));
            assertThat(refusal.errors()).containsOnlyKeys("week_number", "production_year");
            var planned = by(channel, () -> orders.create(order(DUE, null, null, null)))
                    .order();
            assertThat(planned.weekNumber()).isEqualTo(53);
            assertThat(planned.productionYear()).isEqualTo(2026);
        }
    }

    @Test
    void a_plant_that_plans_by_months_asks_for_months() {
        plan("monthly");

        var refusal = catchThrowableOfType(
                ValidationException.class, () -> by(Channel.WEB, () -> orders.create(order(null, 5, null, null))));
        assertThat(refusal.errors()).containsOnlyKeys("month_number", "production_year");
        var planned = by(Channel.WEB, () -> orders.create(order(DUE, null, null, null)))
                .order();
        assertThat(planned.monthNumber()).isEqualTo(1);
        assertThat(planned.productionYear()).isEqualTo(2027);
    }

    /** The documented call of an ERP names none (spec 20.1). */
    @Test
    void programs_name_a_period_when_they_like() {
        plan("weekly");

        assertThat(by(Channel.API, () -> orders.create(order(null, null, null, null)))
                        .order()
                        .weekNumber())
                .isNull();
        assertThat(by(Channel.API, () -> orders.create(order(DUE, 10, null, 2027)))
                        .order()
                        .weekNumber())
                .isEqualTo(10);
    }

    @Test
    void a_plant_without_periods_asks_nobody() {
        assertThat(by(Channel.WEB, () -> orders.create(order(DUE, null, null, null)))
                        .order()
                        .weekNumber())
                .isNull();
    }

    @Test
    void a_form_cannot_take_the_period_away_and_what_names_none_leaves_it() {
        plan("weekly");
        var id = by(Channel.WEB, () -> orders.create(order(null, 10, null, 2027)))
                .order()
                .id();

        var refusal = catchThrowableOfType(
                ValidationException.class, () -> by(Channel.WEB, () -> orders.change(id, period(null, null), null)));
        assertThat(refusal.errors()).containsOnlyKeys("week_number", "production_year");
        var moved = by(Channel.WEB, () -> orders.schedule(id, Change.of(DUE), Change.absent(), null));
        assertThat(moved.order().weekNumber()).isEqualTo(10);
        var cleared = by(Channel.WEB, () -> orders.change(id, period(null, null), null));
        assertThat(cleared.order().weekNumber()).isEqualTo(53);
        assertThat(by(Channel.API, () -> orders.change(id, period(null, null), null))
                        .order()
                        .weekNumber())
                .isNull();
    }

    private static ChangeWorkOrder period(@Nullable Integer week, @Nullable Integer year) {
        return new ChangeWorkOrder(
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.of(week),
                Change.absent(),
                Change.of(year),
                Change.absent(),
                Change.absent(),
                Change.absent());
    }

    private static CreateWorkOrder order(
            @Nullable LocalDate due, @Nullable Integer week, @Nullable Integer month, @Nullable Integer year) {
        return new CreateWorkOrder(
                Plant.unique("WO"),
                "Something",
                BigDecimal.TEN,
                null,
                null,
                null,
                null,
                null,
                due,
                week,
                month,
                year,
                null,
                Map.of(),
                null,
                null);
    }

    private void plan(String periods) {
        acting.admin(() -> settings.change(List.of(new SettingChange("production_period", periods)), null));
    }

    private <T> T by(Channel channel, Callable<T> work) {
        var origin = new Origin(channel, UUID.randomUUID().toString(), "127.0.0.1", "test");
        return acting.as(new Actor(null, "tester", "Tester", Role.ADMIN, LineScope.ALL, null, false, origin), work);
    }
}
