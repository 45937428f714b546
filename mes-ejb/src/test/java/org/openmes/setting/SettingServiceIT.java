package org.openmes.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Actor;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.StaleVersionException;
import org.openmes.shared.ValidationException;
import org.openmes.testing.Acting;
import org.openmes.testing.AsAdmin;
import org.openmes.testing.Deployments;
import org.openmes.testing.Together;

@ExtendWith(ArquillianExtension.class)
class SettingServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    SettingService service;

    @Inject
    Settings settings;

    @Inject
    AsAdmin admin;

    @Inject
    Acting acting;

    @Inject
    CurrentActor current;

    @Inject
    Database database;

    @BeforeEach
    void act() {
        current.become(Actor.system());
    }

    @Test
    void each_setting_is_stored_from_the_first_start_so_that_a_change_is_one_entry() throws Exception {
        var stored = admin.call(() -> service.list().settings());
        var entries = entries("dashboard_refresh_seconds");

        set("dashboard_refresh_seconds", "45");

        assertThat(stored).allSatisfy(setting -> assertThat(setting.updatedAt()).isNotNull());
        assertThat(entries("dashboard_refresh_seconds")).isEqualTo(entries + 1);
        set("dashboard_refresh_seconds", "30");
    }

    @Test
    void a_change_acts_at_once_and_the_ledger_knows_what_held_before() throws Exception {
        set("overproduction_tolerance_percent", "");
        set("overproduction_tolerance_percent", "2.5");

        assertThat(settings.overproductionTolerancePercent())
                .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("2.5"));
        assertThat(lastEntry("overproduction_tolerance_percent")).isEqualTo("setting_changed null > 2.5");
        set("overproduction_tolerance_percent", "");
    }

    @Test
    void all_or_none_are_changed() {
        var good = new SettingChange("plant_name", "Not this one");
        var unknown = new SettingChange("answer", "42");
        var wrong = new SettingChange("password_min_length", "4");

        var refusal = catchThrowableOfType(
                ValidationException.class, () -> admin.run(() -> service.change(List.of(good, unknown, wrong), null)));

        assertThat(refusal.errors()).containsOnlyKeys("answer", "password_min_length");
        assertThat(settings.plantName()).isNotEqualTo("Not this one");
    }

    @Test
    void a_change_of_an_older_state_is_refused() throws Exception {
        var version = admin.call(() -> service.list().version());
        set("password_min_length", "9");

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() ->
                        admin.run(() -> service.change(List.of(new SettingChange("plant_name", "Werk 3")), version)));
        set("password_min_length", "8");
    }

    @Test
    void what_is_as_it_was_is_not_written() throws Exception {
        var before = admin.call(() -> service.list());
        var entries = entries("one_running_step_per_user");

        set(
                "one_running_step_per_user",
                before.byKey().get("one_running_step_per_user").value());

        assertThat(admin.call(() -> service.list().version())).isEqualTo(before.version());
        assertThat(entries("one_running_step_per_user")).isEqualTo(entries);
    }

    @Test
    void of_two_who_read_the_same_one_changes_them() throws Exception {
        var version = admin.call(() -> service.list().version());
        var number = new AtomicInteger(1);

        var outcomes = Together.run(
                8,
                () -> acting.admin(() -> service.change(
                        List.of(new SettingChange("plant_name", "Werk " + number.incrementAndGet())), version)));

        assertThat(outcomes.stream().filter(Together.Outcome::succeeded)).hasSize(1);
        set("plant_name", "");
    }

    @Test
    void the_zone_of_the_plant_is_stored_once() {
        settings.storeMissing("Europe/Berlin");
        var stored = settings.plantZone();

        settings.storeMissing("Asia/Tokyo");

        assertThat(settings.plantZone()).isEqualTo(stored);
    }

    private void set(String key, String value) {
        admin.run(() -> service.change(List.of(new SettingChange(key, value)), null));
    }

    private long entries(String key) {
        return database.read(handle -> handle.createQuery(
                        "select count(*) from audit_log where entity_type = 'Setting' and entity_label = :key")
                .bind("key", key)
                .mapTo(Long.class)
                .one());
    }

    private String lastEntry(String key) {
        return database.read(handle -> handle.createQuery("""
                        select action || ' ' || coalesce(before ->> 'value', 'null')
                            || ' > ' || (after ->> 'value') as change
                        from audit_log where entity_type = 'Setting' and entity_label = :key order by id desc limit 1""")
                .bind("key", key)
                .map((row, context) -> row.getString("change"))
                .one());
    }
}
