package org.openmes.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.setting.Settings;
import org.openmes.shared.LineScope;
import org.openmes.shared.Statements;
import org.openmes.shared.ValidationException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** The shift of a moment, by what is stored (spec 8.3). */
@ExtendWith(ArquillianExtension.class)
class ShiftCalendarIT {
    private static final List<Integer> EVERY_DAY = List.of(1, 2, 3, 4, 5, 6, 7);

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    ShiftCalendar calendar;

    @Inject
    ShiftService shifts;

    @Inject
    Settings settings;

    @Inject
    SettingService settingService;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private ZoneId formerZone;

    @BeforeEach
    void aLine() {
        line = plant.aLine();
        formerZone = settings.plantZone();
    }

    @AfterEach
    void theFormerZone() {
        plantIn(formerZone.getId());
    }

    @Test
    void the_wall_clock_is_that_of_the_plant_at_once() {
        create("Day", "06:00", "18:00");
        var date = LocalDate.parse("2026-06-10");

        for (var zone : List.of("Europe/Warsaw", "America/New_York", "Australia/Lord_Howe")) {
            plantIn(zone);
            var noon = date.atTime(12, 0).atZone(ZoneId.of(zone)).toInstant();

            var occurrence = calendar.at(noon, line).orElseThrow();

            assertThat(occurrence.name()).isEqualTo("Day");
            assertThat(occurrence.productionDate()).isEqualTo(date);
            assertThat(occurrence.start().atZone(ZoneId.of(zone)).toLocalTime()).isEqualTo("06:00");
        }
    }

    @Test
    void a_line_without_shifts_of_its_own_has_those_of_the_plant() {
        plantIn("Europe/Warsaw");
        var morning = ShiftFixture.at(ZoneId.of("Europe/Warsaw"), "2026-06-10T08:00");

        assertThat(calendar.at(morning, line)).map(ShiftOccurrence::name).contains("Morning");
        assertThat(calendar.at(morning, null)).map(ShiftOccurrence::name).contains("Morning");

        create("Own", "10:00", "11:00");
        assertThat(calendar.at(morning, line)).isEmpty();
        assertThat(calendar.at(morning, null)).map(ShiftOccurrence::name).contains("Morning");
    }

    @Test
    void everybody_is_told_which_shift_works_now() {
        var now = LocalTime.ofInstant(clock.instant(), settings.plantZone());
        create("Always", minute(now.plusHours(1)), minute(now.plusMinutes(59)));

        assertThat(acting.operator(LineScope.NONE, () -> shifts.current(line)))
                .hasValueSatisfying(
                        current -> assertThat(current.occurrence().name()).isEqualTo("Always"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> acting.operator(LineScope.NONE, () -> shifts.current(Long.MAX_VALUE)))
                .satisfies(refusal -> assertThat(refusal.errors()).containsOnlyKeys("line_id"));
    }

    @Test
    void what_works_everywhere_is_what_works_on_each_line() throws Exception {
        plantIn("Europe/Warsaw");
        create("Own", "10:00", "11:00");
        var other = plant.aLine();

        for (var time : List.of("08:00", "10:30", "23:00")) {
            var moment = ShiftFixture.at(ZoneId.of("Europe/Warsaw"), "2026-06-10T" + time);
            var everywhere = calendar.everywhere(moment);

            for (var each : Arrays.asList(line, other, null)) {
                assertThat(everywhere.on(each)).isEqualTo(calendar.at(moment, each));
            }
        }
        var now = clock.instant();
        assertThat(statements.of(() -> calendar.everywhere(now)))
                .isEqualTo(statements.of(() -> calendar.at(now, line)));
    }

    @Test
    void it_costs_one_statement_besides_the_zone() throws Exception {
        create("One", "06:00", "14:00");
        create("Two", "14:00", "22:00");
        var moment = clock.instant();

        var ofTheZone = statements.of(settings::plantZone);

        assertThat(statements.of(() -> calendar.at(moment, line))).isEqualTo(ofTheZone + 1);
    }

    private void create(String name, String start, String end) {
        acting.admin(() -> shifts.create(
                new ShiftFields(null, name, LocalTime.parse(start), LocalTime.parse(end), EVERY_DAY, line, true, 0)));
    }

    private void plantIn(String zone) {
        acting.admin(() -> {
            settingService.change(List.of(new SettingChange("plant_timezone", zone)), null);
            return true;
        });
    }

    private static String minute(LocalTime time) {
        return time.withSecond(0).withNano(0).toString();
    }
}
