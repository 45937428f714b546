package org.openmes.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;

/** Each setting of spec 14.3: its default, its values, and under which name the rules ask for it. */
class SettingValuesTest {
    static Stream<Arguments> flags() {
        return Stream.of(
                flag(SettingKey.ALLOW_OVERPRODUCTION, SettingValues::allowOverproduction),
                flag(SettingKey.FORCE_SEQUENTIAL_STEPS, SettingValues::forceSequentialSteps),
                flag(SettingKey.WORKSTATION_ROUTING_ENABLED, SettingValues::workstationRoutingEnabled),
                flag(SettingKey.ONE_RUNNING_STEP_PER_USER, SettingValues::oneRunningStepPerUser),
                flag(SettingKey.ISSUE_CLOSE_REQUIRES_OTHER_USER, SettingValues::issueCloseRequiresOtherUser),
                flag(SettingKey.LINE_ISSUE_BLOCKS_ALL, SettingValues::lineIssueBlocksAll),
                flag(SettingKey.ALLOW_REGISTRATION, SettingValues::allowRegistration),
                flag(SettingKey.REGISTRATION_REQUIRES_APPROVAL, SettingValues::registrationRequiresApproval),
                flag(SettingKey.PIN_LOGIN_ENABLED, SettingValues::pinLoginEnabled),
                flag(SettingKey.API_REQUIRE_IF_MATCH, SettingValues::apiRequireIfMatch));
    }

    @ParameterizedTest
    @MethodSource("flags")
    void a_flag_is_what_is_stored_and_else_its_default(SettingKey key, Function<SettingValues, Boolean> asked) {
        assertThat(asked.apply(with(key, "true"))).isTrue();
        assertThat(asked.apply(with(key, "false"))).isFalse();
        assertThat(asked.apply(GivenSettings.usual())).isEqualTo(key.defaultValue.equals("true"));
    }

    @Test
    void the_defaults_of_a_new_plant() {
        var usual = GivenSettings.usual();

        assertThat(usual.plantName()).isEmpty();
        assertThat(usual.plantZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(usual.orderNoPattern()).isEqualTo("WO-{yyyy}-{0000}");
        assertThat(usual.overproductionTolerancePercent()).isEmpty();
        assertThat(usual.boardLeadsTheWork()).isFalse();
        assertThat(usual.terminalAsksForPin()).isFalse();
        assertThat(usual.dashboardRefreshSeconds()).isEqualTo(30);
        assertThat(usual.operatorRefreshSeconds()).isEqualTo(30);
        assertThat(usual.passwordMinLength()).isEqualTo(8);
        assertThat(usual.tokenLife()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void what_is_stored_holds() {
        assertThat(with(SettingKey.PLANT_NAME, "Works").plantName()).isEqualTo("Works");
        assertThat(with(SettingKey.PLANT_TIMEZONE, "Europe/Warsaw").plantZone()).isEqualTo(ZoneId.of("Europe/Warsaw"));
        assertThat(with(SettingKey.OVERPRODUCTION_TOLERANCE_PERCENT, "2.5").overproductionTolerancePercent())
                .contains(new BigDecimal("2.5"));
        assertThat(with(SettingKey.WORKFLOW_MODE, "board_status").boardLeadsTheWork())
                .isTrue();
        assertThat(with(SettingKey.TERMINAL_OPERATOR_IDENTIFICATION, "pin").terminalAsksForPin())
                .isTrue();
        assertThat(with(SettingKey.DASHBOARD_REFRESH_SECONDS, "0").dashboardRefreshSeconds())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PLANT_NAME, 255, ",
        "PLANT_NAME, 256, validation.too_long",
        "ORDER_NO_PATTERN, {0000}, ",
        "ORDER_NO_PATTERN, A-{yy}-{MM}-{yyyy}-{0}, ",
        "ORDER_NO_PATTERN, WO, setting.order_no_pattern",
        "ORDER_NO_PATTERN, {00}{00}, setting.order_no_pattern",
        "ORDER_NO_PATTERN, {0000}{dd}, setting.order_no_pattern",
        "ORDER_NO_PATTERN, {0000}}, setting.order_no_pattern",
        "ORDER_NO_PATTERN, {{0000}, setting.order_no_pattern",
        "ORDER_NO_PATTERN, '', validation.required",
        "WORKFLOW_MODE, board_status, ",
        "WORKFLOW_MODE, other, validation.one_of",
        "AUDIT_RETENTION_MONTHS, 0, ",
        "AUDIT_RETENTION_MONTHS, 1, ",
        "AUDIT_RETENTION_MONTHS, 1200, ",
        "AUDIT_RETENTION_MONTHS, 1201, validation.between",
        "AUDIT_RETENTION_MONTHS, -1, validation.between",
        "AUDIT_RETENTION_MONTHS, 0.5, validation.integer",
        "DASHBOARD_REFRESH_SECONDS, 0, ",
        "DASHBOARD_REFRESH_SECONDS, 600, ",
        "DASHBOARD_REFRESH_SECONDS, 601, validation.between",
        "DASHBOARD_REFRESH_SECONDS, 1.5, validation.integer",
        "OVERPRODUCTION_TOLERANCE_PERCENT, 0, ",
        "OVERPRODUCTION_TOLERANCE_PERCENT, 100, ",
        "OVERPRODUCTION_TOLERANCE_PERCENT, 100.5, validation.between",
        "OVERPRODUCTION_TOLERANCE_PERCENT, -0.5, validation.between",
        "OVERPRODUCTION_TOLERANCE_PERCENT, many, validation.number",
    })
    void a_value_is_of_its_kind_and_within_its_range(SettingKey key, String given, String wrong) {
        var violations = new Violations();
        var value = key == SettingKey.PLANT_NAME ? "x".repeat(Integer.parseInt(given)) : given;

        assertThat(key.accept(" " + value + " ", violations)).isEqualTo(value);

        var refusal = catchThrowableOfType(ValidationException.class, violations::throwIfAny);
        assertThat(
                        refusal == null
                                ? null
                                : refusal.errors().get(key.key()).get(0).key())
                .isEqualTo(wrong);
    }

    @Test
    void hosts_are_kept_in_one_spelling_and_told_as_a_list() {
        var violations = new Violations();
        var kept = SettingKey.WEBHOOK_ALLOWED_HOSTS.accept(" ERP.lan,10.0.0.5 ; ::1\nerp.lan ", violations);

        assertThat(violations.isEmpty()).isTrue();
        assertThat(kept).isEqualTo("erp.lan, 10.0.0.5, ::1");
        assertThat(SettingType.HOSTS.typed(kept)).isEqualTo(List.of("erp.lan", "10.0.0.5", "::1"));
        assertThat(with(SettingKey.WEBHOOK_ALLOWED_HOSTS, kept).webhookAllowedHosts())
                .containsExactly("erp.lan", "10.0.0.5", "::1");
        assertThat(GivenSettings.usual().webhookAllowedHosts()).isEmpty();
        for (var wrong : List.of("http://erp.lan", "erp.lan/hook", "*", "erp.lan:8080", "a@b")) {
            assertThat(accepts(SettingKey.WEBHOOK_ALLOWED_HOSTS, wrong))
                    .as(wrong)
                    .isFalse();
        }
    }

    @Test
    void origins_are_kept_as_browsers_write_them() {
        var violations = new Violations();
        var kept = SettingKey.CORS_ALLOWED_ORIGINS.accept(
                "https://Portal.example.com:443/ http://10.0.0.5:8080,http://[::1]:80 https://portal.example.com",
                violations);

        assertThat(violations.isEmpty()).isTrue();
        assertThat(with(SettingKey.CORS_ALLOWED_ORIGINS, kept).corsAllowedOrigins())
                .containsExactly("https://portal.example.com", "http://10.0.0.5:8080", "http://[::1]");
        assertThat(GivenSettings.usual().corsAllowedOrigins()).isEmpty();
        for (var wrong : List.of(
                "*",
                "null",
                "portal.example.com",
                "ftp://portal.example.com",
                "https://portal.example.com/orders",
                "https://portal.example.com?x",
                "https://portal.example.com#x",
                "https://me@portal.example.com",
                "https://portal.example.com:65536",
                "https://",
                "https://*.example.com")) {
            assertThat(accepts(SettingKey.CORS_ALLOWED_ORIGINS, wrong))
                    .as(wrong)
                    .isFalse();
        }
    }

    @Test
    void a_pattern_has_at_most_60_characters() {
        assertThat(accepts(SettingKey.ORDER_NO_PATTERN, "x".repeat(54) + "{0000}"))
                .isTrue();
        assertThat(accepts(SettingKey.ORDER_NO_PATTERN, "x".repeat(55) + "{0000}"))
                .isFalse();
    }

    private static boolean accepts(SettingKey key, String given) {
        var violations = new Violations();
        key.accept(given, violations);
        return violations.isEmpty();
    }

    @Test
    void where_only_some_values_are_allowed_they_are_named() {
        assertThat(SettingKey.WORKFLOW_MODE.choices()).containsExactly("status", "board_status");
        assertThat(SettingKey.PLANT_TIMEZONE.choices())
                .contains("Europe/Warsaw", "UTC")
                .isSorted()
                .noneMatch(name -> name.startsWith("SystemV/"));
        assertThat(SettingKey.PLANT_NAME.choices()).isEmpty();
    }

    @Test
    void each_setting_stands_in_its_section_of_the_page() {
        var sections = Arrays.stream(SettingKey.values())
                .collect(Collectors.groupingBy(SettingSection::of, Collectors.counting()));

        assertThat(sections)
                .isEqualTo(Map.of(
                        SettingSection.PLANT,
                        2L,
                        SettingSection.ACCESS,
                        7L,
                        SettingSection.PRODUCTION,
                        8L,
                        SettingSection.ISSUES,
                        2L,
                        SettingSection.SCREENS,
                        2L,
                        SettingSection.API,
                        5L,
                        SettingSection.LEDGER,
                        1L));
    }

    @Test
    void a_list_finds_its_settings_by_key_with_typed_values() {
        var minutes = new SettingDetails(
                "minutes", SettingSection.API, SettingType.INTEGER, "15", "15", 1, 1440, List.of(), 0, null, null);

        assertThat(new SettingList(List.of(minutes), 1).byKey()).containsOnlyKeys("minutes");
        assertThat(minutes.typedValue()).isEqualTo(new BigDecimal("15"));
    }

    private static Arguments flag(SettingKey key, Function<SettingValues, Boolean> asked) {
        return Arguments.of(key, asked);
    }

    private static SettingValues with(SettingKey key, String value) {
        return GivenSettings.with(key.name(), value);
    }
}
