package org.openmes.setting;

import static org.openmes.setting.SettingType.BOOLEAN;
import static org.openmes.setting.SettingType.CHOICE;
import static org.openmes.setting.SettingType.HOSTS;
import static org.openmes.setting.SettingType.INTEGER;
import static org.openmes.setting.SettingType.OPTIONAL_DECIMAL;
import static org.openmes.setting.SettingType.ORDER_NUMBER_PATTERN;
import static org.openmes.setting.SettingType.ORIGINS;
import static org.openmes.setting.SettingType.TEXT;
import static org.openmes.setting.SettingType.TIME_ZONE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Network;
import org.openmes.shared.Violations;

/** Every setting there is, in the order of the page. */
enum SettingKey {
    PLANT_NAME(TEXT, "", 0, 255),
    PLANT_TIMEZONE(TIME_ZONE, "UTC", null, null),
    ORDER_NO_PATTERN(ORDER_NUMBER_PATTERN, "WO-{yyyy}-{0000}", 0, 60),
    PRODUCTION_PERIOD("none", List.of("none", "weekly", "monthly")),
    WORKFLOW_MODE("status", List.of("status", "board_status")),
    ALLOW_OVERPRODUCTION(BOOLEAN, "false", null, null),
    OVERPRODUCTION_TOLERANCE_PERCENT(OPTIONAL_DECIMAL, "", 0, 100),
    FORCE_SEQUENTIAL_STEPS(BOOLEAN, "true", null, null),
    WORKSTATION_ROUTING_ENABLED(BOOLEAN, "true", null, null),
    ONE_RUNNING_STEP_PER_USER(BOOLEAN, "false", null, null),
    ISSUE_CLOSE_REQUIRES_OTHER_USER(BOOLEAN, "false", null, null),
    LINE_ISSUE_BLOCKS_ALL(BOOLEAN, "false", null, null),
    DASHBOARD_REFRESH_SECONDS(INTEGER, "30", 0, 600),
    OPERATOR_REFRESH_SECONDS(INTEGER, "30", 0, 600),
    ALLOW_REGISTRATION(BOOLEAN, "false", null, null),
    REGISTRATION_REQUIRES_APPROVAL(BOOLEAN, "true", null, null),
    PIN_LOGIN_ENABLED(BOOLEAN, "false", null, null),
    TERMINAL_OPERATOR_IDENTIFICATION("none", List.of("none", "pin")),
    PASSWORD_MIN_LENGTH(INTEGER, "8", 8, 64),
    SESSION_TIMEOUT_MINUTES(INTEGER, "120", 5, 1440),
    WORKSTATION_SESSION_HOURS(INTEGER, "12", 1, 168),
    DEFAULT_TOKEN_TTL_MINUTES(INTEGER, "15", 1, 1440),
    API_REQUESTS_PER_MINUTE(INTEGER, "120", 0, 100_000),
    API_REQUIRE_IF_MATCH(BOOLEAN, "false", null, null),
    CORS_ALLOWED_ORIGINS(ORIGINS, "", 0, 2000),
    WEBHOOK_ALLOWED_HOSTS(HOSTS, "", 0, 2000),
    AUDIT_RETENTION_MONTHS(INTEGER, "0", 0, 1200);

    private static final Pattern HOST = Pattern.compile("[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9_])?");

    final SettingType type;
    final String defaultValue;
    final @Nullable Integer least;
    final @Nullable Integer greatest;
    private final List<String> choices;

    SettingKey(SettingType type, String defaultValue, @Nullable Integer least, @Nullable Integer greatest) {
        this.type = type;
        this.defaultValue = defaultValue;
        this.least = least;
        this.greatest = greatest;
        this.choices = List.of();
    }

    SettingKey(String defaultValue, List<String> choices) {
        this.type = CHOICE;
        this.defaultValue = defaultValue;
        this.least = null;
        this.greatest = null;
        this.choices = choices;
    }

    static Optional<SettingKey> find(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /** The key as database, API and page spell it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its number as it is now, for a statement that reads it together with what it decides on. */
    String numberInSql() {
        return "coalesce((select cast(value #>> '{}' as integer) from system_setting where key = '%s'), %s)"
                .formatted(key(), defaultValue);
    }

    /** What it may be, where only some values are allowed. */
    List<String> choices() {
        return type == TIME_ZONE ? PlantZone.names() : choices;
    }

    /** The value as it is kept; adds what is wrong with it under the key. */
    String accept(@Nullable String given, Violations violations) {
        var text = given == null ? "" : given.strip();
        switch (type) {
            case BOOLEAN -> requireBoolean(text, violations);
            case INTEGER -> requireNumber(text, violations);
            case OPTIONAL_DECIMAL -> requireNumberOrNothing(text, violations);
            case TEXT -> violations.optionalText(key(), text, greatest == null ? Integer.MAX_VALUE : greatest);
            case ORDER_NUMBER_PATTERN -> requirePattern(text, violations);
            case TIME_ZONE -> requireZone(text, violations);
            case CHOICE -> requireChoice(text, violations);
            case HOSTS -> {
                return list(text, SettingKey::host, "setting.host", violations);
            }
            case ORIGINS -> {
                return list(text, PageOrigin::normal, "setting.origin", violations);
            }
        }
        return text;
    }

    private void requireBoolean(String text, Violations violations) {
        if (!text.equals("true") && !text.equals("false")) {
            violations.add(key(), "validation.boolean");
        }
    }

    private void requireNumber(String text, Violations violations) {
        if (!text.matches("-?\\d{1,9}")) {
            violations.add(key(), "validation.integer");
        } else if (isOutside(Integer.parseInt(text))) {
            violations.add(key(), "validation.between", least, greatest);
        }
    }

    private void requireNumberOrNothing(String text, Violations violations) {
        if (text.isEmpty()) {
            return;
        }
        if (!text.matches("-?\\d{1,9}(\\.\\d{1,3})?")) {
            violations.add(key(), "validation.number");
        } else if (isOutside(Double.parseDouble(text))) {
            violations.add(key(), "validation.between", least, greatest);
        }
    }

    private boolean isOutside(double number) {
        return (least != null && number < least) || (greatest != null && number > greatest);
    }

    private void requireChoice(String text, Violations violations) {
        if (!choices.contains(text)) {
            violations.add(key(), "validation.one_of", choices);
        }
    }

    /** One counter, and nothing in braces but what is known. */
    private void requirePattern(String text, Violations violations) {
        violations.code(key(), text, greatest == null ? Integer.MAX_VALUE : greatest);
        var counters = Pattern.compile("\\{0{1,9}}").matcher(text).results().count();
        var rest = text.replaceAll("\\{(0{1,9}|yyyy|yy|MM)}", "");
        if (violations.fine(key()) && (counters != 1 || rest.contains("{") || rest.contains("}"))) {
            violations.add(key(), "setting.order_no_pattern");
        }
    }

    /** Each in one spelling and once. */
    private String list(String text, Function<String, Optional<String>> normal, String refusal, Violations violations) {
        var given = SettingType.listed(text.toLowerCase(Locale.ROOT));
        given.stream()
                .filter(part -> normal.apply(part).isEmpty())
                .findFirst()
                .ifPresent(part -> violations.add(key(), refusal, part));
        var joined = given.stream()
                .flatMap(part -> normal.apply(part).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        violations.optionalText(key(), joined, greatest == null ? Integer.MAX_VALUE : greatest);
        return joined;
    }

    private static Optional<String> host(String text) {
        return Optional.of(text)
                .filter(host ->
                        HOST.matcher(host).matches() || Network.literal(host).isPresent());
    }

    private void requireZone(String text, Violations violations) {
        if (!PlantZone.isKnown(text)) {
            violations.add(key(), "setting.time_zone");
        }
    }
}
