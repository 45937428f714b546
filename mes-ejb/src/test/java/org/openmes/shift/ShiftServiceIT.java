package org.openmes.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.openmes.shift.GivenShifts.change;
import static org.openmes.shift.GivenShifts.fields;

import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.line.ChangeLine;
import org.openmes.line.LineService;
import org.openmes.shared.Change;
import org.openmes.shared.Database;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.StaleVersionException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.testing.Together;

/** Shifts as Admins manage them (spec 8.2). */
@ExtendWith(ArquillianExtension.class)
class ShiftServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    ShiftService shifts;

    @Inject
    LineService lines;

    @Inject
    GivenShifts given;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    @Inject
    Database database;

    private long line;

    @BeforeEach
    void aLine() {
        line = plant.aLine();
    }

    @Test
    void a_shift_is_kept_as_it_was_given() {
        var fields = new ShiftFields(
                Plant.unique("CODE"),
                " Early ",
                LocalTime.of(5, 30),
                LocalTime.of(13, 15),
                List.of(6, 1, 6, 3),
                line,
                true,
                4);

        var created = acting.admin(() -> shifts.create(fields));

        assertThat(created.code()).isEqualTo(fields.code());
        assertThat(created.name()).isEqualTo("Early");
        assertThat(created.startTime()).isEqualTo("05:30");
        assertThat(created.endTime()).isEqualTo("13:15");
        assertThat(created.daysOfWeek()).containsExactly(1, 3, 6);
        assertThat(created.lineId()).isEqualTo(line);
        assertThat(created.lineName()).startsWith("Line LINE-");
        assertThat(created.sortOrder()).isEqualTo(4);
        assertThat(created.minutesPerWeek()).isEqualTo(3 * 465);
        assertThat(acting.admin(() -> shifts.get(created.id()))).isEqualTo(created);
    }

    @Test
    void every_wrong_field_is_told() {
        var second = LocalTime.of(6, 0, 1);

        assertThat(refusal(new ShiftFields(" ", "", null, second, List.of(0, 8), null, true, -1))
                        .errors())
                .containsOnlyKeys("code", "name", "start_time", "end_time", "days_of_week", "sort_order");
        assertThat(refusal(new ShiftFields(
                                null, "x", LocalTime.NOON, LocalTime.NOON, List.of(), Long.MAX_VALUE, true, 0))
                        .errors())
                .containsOnlyKeys("end_time", "days_of_week");
        assertThat(refusal(fields("x", "06:00", "07:00", Long.MAX_VALUE)).errors())
                .containsOnlyKeys("line_id");
    }

    @Test
    void a_name_is_given_once_in_its_scope_whatever_its_case() {
        var name = Plant.unique("Shift");
        given.create(fields(name, "06:00", "07:00", line));

        given.create(fields(name, "06:00", "07:00", plant.aLine()));

        var refusal = refusal(fields(name.toUpperCase(), "08:00", "09:00", line));
        assertThat(refusal.code()).isEqualTo(ErrorCode.DUPLICATE);
        assertThat(refusal.errors()).containsOnlyKeys("name");
    }

    @Test
    void a_code_is_given_once_in_the_plant_whatever_its_case() {
        var code = Plant.unique("code");
        given.create(withCode(code, line));

        var refusal = refusal(withCode(code.toUpperCase(), plant.aLine()));

        assertThat(refusal.code()).isEqualTo(ErrorCode.DUPLICATE);
        assertThat(refusal.errors()).containsOnlyKeys("code");
    }

    @Test
    void of_many_who_take_a_name_at_once_one_gets_it() throws Exception {
        var name = Plant.unique("Shift");

        var outcomes = Together.run(8, () -> given.create(fields(name, "06:00", "07:00", line)));

        assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
        assertThat(given.of(line)).extracting(entry -> entry.shift().name()).containsExactly(name);
    }

    @Test
    void a_change_touches_only_the_named_fields_and_a_line_may_be_cleared() {
        var name = Plant.unique("Shift");
        var created = given.create(fields(name, "06:00", "14:00", line));

        var changed = acting.admin(() -> shifts.change(
                created.id(), change(Change.absent(), Change.of(LocalTime.of(15, 0)), Change.of(null)), null));

        assertThat(changed.name()).isEqualTo(name);
        assertThat(changed.startTime()).isEqualTo("06:00");
        assertThat(changed.endTime()).isEqualTo("15:00");
        assertThat(changed.lineId()).isNull();
        assertThat(changed.version()).isGreaterThan(created.version());
        given.delete(created.id());
    }

    @Test
    void a_change_and_a_deletion_from_an_old_state_are_refused() {
        var created = given.create(fields(Plant.unique("Shift"), "06:00", "14:00", line));
        var rename = change(Change.of(Plant.unique("Renamed")), Change.absent(), Change.absent());
        acting.admin(() -> shifts.change(created.id(), rename, created.version()));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> acting.admin(() -> shifts.change(created.id(), rename, created.version())));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> acting.admin(() -> {
                    shifts.delete(created.id(), created.version());
                    return true;
                }));
    }

    @Test
    void a_change_that_changes_nothing_keeps_the_version() {
        var created = given.create(fields(Plant.unique("Shift"), "06:00", "14:00", line));

        var same = acting.admin(() ->
                shifts.change(created.id(), change(Change.of(created.name()), Change.absent(), Change.absent()), null));

        assertThat(same.version()).isEqualTo(created.version());
    }

    @Test
    void a_line_that_has_shifts_is_not_deleted_and_a_line_that_is_off_gets_none() {
        var created = given.create(fields(Plant.unique("Shift"), "06:00", "14:00", line));

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(this::deleteTheLine)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.IN_USE))
                .withMessageContaining("shifts");

        given.delete(created.id());
        acting.admin(() -> lines.change(
                line, new ChangeLine(Change.absent(), Change.absent(), Change.absent(), Change.of(false)), null));
        assertThat(refusal(fields(Plant.unique("Shift"), "06:00", "14:00", line))
                        .errors())
                .containsOnlyKeys("line_id");
        deleteTheLine();
    }

    @Test
    void a_deleted_shift_is_gone() {
        var created = given.create(fields(Plant.unique("Shift"), "06:00", "14:00", line));

        given.delete(created.id());

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.admin(() -> shifts.get(created.id())));
    }

    @Test
    void every_change_is_told_and_recorded() {
        var name = Plant.unique("Shift");
        var id = given.create(fields(name, "06:00", "14:00", line)).id();
        acting.admin(() ->
                shifts.change(id, change(Change.absent(), Change.of(LocalTime.of(15, 0)), Change.absent()), null));
        given.delete(id);

        assertThat(texts("""
                        select event_type || ' ' || entity_key || ' ' || (payload ->> 'end_time') || ' '
                            || (payload ->> 'days_of_week') from event_log
                        where entity_type = 'Shift' and entity_id = :id order by id""", id))
                .containsExactly(
                        "RESOURCE_CREATED " + name + " 14:00 [1, 2, 3, 4, 5]",
                        "RESOURCE_CHANGED " + name + " 15:00 [1, 2, 3, 4, 5]",
                        "RESOURCE_DELETED " + name + " 15:00 [1, 2, 3, 4, 5]");
        assertThat(texts("""
                        select action || ' ' || entity_label || ' ' || coalesce(before ->> 'end_time', '-') || ' '
                            || coalesce(after ->> 'end_time', '-') from audit_log
                        where entity_type = 'Shift' and entity_id = :id order by id""", id))
                .containsExactly(
                        "created " + name + " - 14:00:00",
                        "updated " + name + " 14:00:00 15:00:00",
                        "deleted " + name + " 15:00:00 -");
    }

    private void deleteTheLine() {
        acting.admin(() -> {
            lines.delete(line, null);
            return true;
        });
    }

    private DomainException refusal(ShiftFields fields) {
        return catchThrowableOfType(DomainException.class, () -> given.create(fields));
    }

    private List<String> texts(String query, long id) {
        return database.read(handle ->
                handle.createQuery(query).bind("id", id).mapTo(String.class).list());
    }

    private static ShiftFields withCode(String code, Long lineId) {
        return new ShiftFields(
                code, code, LocalTime.of(6, 0), LocalTime.of(7, 0), ShiftFields.WORKING_DAYS, lineId, true, 0);
    }
}
