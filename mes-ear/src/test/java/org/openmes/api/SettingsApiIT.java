package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expectFields;

import org.junit.jupiter.api.Test;

/** The settings of the plant over the API (spec 14.3, 17.11). */
class SettingsApiIT {
    private final Caller admin = Caller.admin();

    @Test
    void each_has_the_type_it_is_said_to_have() {
        var settings = admin.get("/settings").jsonPath();

        assertThat(settings.<Object>get("data.force_sequential_steps")).isEqualTo(true);
        assertThat(settings.<Object>get("data.workstation_session_hours")).isEqualTo(12);
        assertThat(settings.<Object>get("data.overproduction_tolerance_percent"))
                .isNull();
        assertThat(settings.getString("data.plant_timezone")).isNotBlank();
    }

    @Test
    void unknown_and_unfit_ones_are_told_by_their_key_and_nothing_is_changed() {
        var before = admin.get("/settings").asString();

        expectFields(admin.patch("/settings", """
                        {"one_running_step_per_user":true,"password_min_length":7,"answer":42,"plant_name":["x"]}"""), "plant_name");
        expectFields(admin.patch("/settings", """
                        {"one_running_step_per_user":true,"password_min_length":7,"answer":42}"""), "password_min_length", "answer");

        assertThat(admin.get("/settings").asString()).isEqualTo(before);
    }

    @Test
    void the_settings_have_one_version_that_a_change_may_name() {
        var read = admin.get("/settings");
        var version = read.jsonPath().getLong("data.version");

        assertThat(read.header("ETag")).startsWith("\"" + version + ".");
        var changed = admin.patch("/settings", "{\"operator_refresh_seconds\":45,\"version\":%d}".formatted(version));
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getInt("data.operator_refresh_seconds")).isEqualTo(45);
        var stale = admin.patch("/settings", "{\"operator_refresh_seconds\":50,\"version\":%d}".formatted(version));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.jsonPath().getString("code")).isEqualTo("STALE_VERSION");
        admin.patch("/settings", "{\"operator_refresh_seconds\":30}");
    }

    @Test
    void only_admins_read_or_change_them() {
        var operator = Caller.withRole(admin, "Operator");

        assertThat(operator.get("/settings").statusCode()).isEqualTo(403);
        assertThat(operator.patch("/settings", "{\"plant_name\":\"x\"}").statusCode())
                .isEqualTo(403);
    }
}
