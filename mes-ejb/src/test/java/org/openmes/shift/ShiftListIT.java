package org.openmes.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openmes.shift.GivenShifts.change;
import static org.openmes.shift.GivenShifts.fields;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Change;
import org.openmes.shared.LineScope;
import org.openmes.shared.ListFilter;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Warnings;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** Shifts as lists show them, what is said of those that overlap, and who may do what (spec 0.6, 8.2). */
@ExtendWith(ArquillianExtension.class)
class ShiftListIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    ShiftService shifts;

    @Inject
    Warnings warnings;

    @Inject
    GivenShifts given;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;

    @BeforeEach
    void aLine() {
        line = plant.aLine();
    }

    @Test
    void shifts_of_the_same_line_that_overlap_are_taken_with_a_warning() {
        given.create(fields("Morning", "06:00", "14:00", line));

        assertThat(warningsOf(fields("Late", "13:00", "21:00", line))).containsExactly("Morning");
        assertThat(warningsOf(fields("Night", "22:00", "06:00", line))).isEmpty();
        assertThat(warningsOf(fields("Elsewhere", "06:00", "14:00", plant.aLine())))
                .isEmpty();
        assertThat(given.of(line))
                .extracting(ShiftEntry::overlaps)
                .containsExactly(List.of("Late"), List.of("Morning"), List.of());
    }

    @Test
    void a_shift_that_is_off_overlaps_nothing() {
        var morning = given.create(fields("Morning", "06:00", "14:00", line));
        given.create(fields("Late", "13:00", "21:00", line));
        given.switchOff(morning.id());

        assertThat(given.of(line)).extracting(ShiftEntry::overlaps).containsOnly(List.of());
    }

    @Test
    void the_list_is_by_start_and_only_admins_see_inactive_ones() {
        var late = given.create(fields("Late " + Plant.unique("a"), "13:00", "21:00", line));
        var off = given.create(fields("Off", "01:00", "02:00", line));
        given.create(fields("Early", "05:00", "12:00", line));
        given.switchOff(off.id());

        assertThat(given.of(line))
                .extracting(entry -> entry.shift().name())
                .containsExactly("Off", "Early", late.name());
        assertThat(acting.supervisor(LineScope.NONE, () -> shifts.list(new ShiftFilter(ListFilter.ALL, line)))
                        .items())
                .extracting(entry -> entry.shift().name())
                .containsExactly("Early", late.name());
        assertThat(acting.admin(() ->
                                shifts.list(new ShiftFilter(ListFilter.of("LATE", false, PageRequest.of(1, 1)), line)))
                        .items())
                .extracting(entry -> entry.shift().id())
                .containsExactly(late.id());
    }

    @Test
    void everybody_reads_and_only_admins_write() {
        var created = given.create(fields(Plant.unique("Shift"), "06:00", "14:00", line));
        var fields = fields(Plant.unique("Shift"), "06:00", "14:00", line);

        assertThat(acting.operator(LineScope.NONE, () -> shifts.get(created.id())))
                .isEqualTo(created);
        assertThat(acting.supervisor(LineScope.NONE, () -> shifts.get(created.id())))
                .isEqualTo(created);
        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(() -> acting.supervisor(LineScope.ALL, () -> shifts.create(fields)));
        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(() -> acting.operator(
                        LineScope.ALL,
                        () -> shifts.change(
                                created.id(), change(Change.absent(), Change.absent(), Change.absent()), null)));
        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(() -> acting.supervisor(LineScope.ALL, () -> {
                    shifts.delete(created.id(), null);
                    return true;
                }));
    }

    @Test
    void a_new_installation_has_three_shifts_on_all_lines() {
        assertThat(acting.admin(() -> shifts.list(new ShiftFilter(ListFilter.ALL, null)))
                        .items())
                .filteredOn(entry -> entry.shift().lineId() == null)
                .extracting(entry -> entry.shift().name() + " " + entry.shift().startTime() + " "
                        + entry.shift().endTime() + " " + entry.shift().daysOfWeek())
                .contains(
                        "Morning 06:00 14:00 [1, 2, 3, 4, 5]",
                        "Afternoon 14:00 22:00 [1, 2, 3, 4, 5]",
                        "Night 22:00 06:00 [1, 2, 3, 4, 5]");
    }

    private List<String> warningsOf(ShiftFields fields) {
        var before = warnings.all().size();
        given.create(fields);
        return warnings.all().stream()
                .skip(before)
                .flatMap(message -> message.arguments().stream())
                .toList();
    }
}
