package org.openmes.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openmes.shared.Violations;

class SettingKeyTest {
    @ParameterizedTest
    @EnumSource
    void every_default_obeys_its_own_rule(SettingKey key) {
        assertThat(accepts(key, key.defaultValue)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOW_OVERPRODUCTION,yes",
        "ALLOW_OVERPRODUCTION,",
        "PASSWORD_MIN_LENGTH,7",
        "PASSWORD_MIN_LENGTH,65",
        "PASSWORD_MIN_LENGTH,8.5",
        "PASSWORD_MIN_LENGTH,",
        "DEFAULT_TOKEN_TTL_MINUTES,0",
        "DEFAULT_TOKEN_TTL_MINUTES,99999999999",
        "OVERPRODUCTION_TOLERANCE_PERCENT,100.001",
        "OVERPRODUCTION_TOLERANCE_PERCENT,-1",
        "OVERPRODUCTION_TOLERANCE_PERCENT,NaN",
        "PLANT_TIMEZONE,Europe/Atlantis",
        "PLANT_TIMEZONE,+01:00",
        "PLANT_TIMEZONE,",
    })
    void refuses_what_the_setting_cannot_be(SettingKey key, String value) {
        assertThat(accepts(key, value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOW_OVERPRODUCTION,true,true",
        "PASSWORD_MIN_LENGTH,12,12",
        "OVERPRODUCTION_TOLERANCE_PERCENT,2.5,2.5",
        "OVERPRODUCTION_TOLERANCE_PERCENT,'',null",
        "PLANT_NAME,Werk \"Süd\",'\"Werk \\\"Süd\\\"\"'",
        "PLANT_TIMEZONE,Europe/Warsaw,'\"Europe/Warsaw\"'",
    })
    void is_kept_as_json_of_its_type(SettingKey key, String value, String json) {
        assertThat(key.type.json(value)).hasToString(json);
    }

    @Test
    void is_known_by_its_exact_key_only() {
        assertThat(SettingKey.find("plant_name")).contains(SettingKey.PLANT_NAME);
        assertThat(SettingKey.find("PLANT_NAME")).isEmpty();
        assertThat(SettingKey.find("smtp_host")).isEmpty();
    }

    @Test
    void what_is_not_stored_has_its_default() {
        var values = new SettingValues(Map.of(SettingKey.DEFAULT_TOKEN_TTL_MINUTES, "30"));

        assertThat(values.tokenLife()).isEqualTo(Duration.ofMinutes(30));
        assertThat(values.passwordMinLength()).isEqualTo(8);
        assertThat(values.forceSequentialSteps()).isTrue();
        assertThat(values.overproductionTolerancePercent()).isEmpty();
    }

    @Test
    void a_new_plant_takes_the_wanted_zone_else_that_of_the_server() {
        var warsaw = ZoneId.of("Europe/Warsaw");

        assertThat(PlantZone.first("Europe/Berlin", warsaw)).isEqualTo("Europe/Berlin");
        assertThat(PlantZone.first(" ", warsaw)).isEqualTo("Europe/Warsaw");
        assertThat(PlantZone.first(null, ZoneId.of("+02:00"))).isEqualTo("UTC");
        assertThatIllegalArgumentException().isThrownBy(() -> PlantZone.first("Europe/Atlantis", warsaw));
    }

    private static boolean accepts(SettingKey key, String value) {
        var violations = new Violations();
        key.accept(value, violations);
        return violations.isEmpty();
    }
}
