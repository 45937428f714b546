package org.openmes.setting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The settings of one moment. */
public final class SettingValues {
    private final Map<SettingKey, String> stored;

    SettingValues(Map<SettingKey, String> stored) {
        this.stored = Map.copyOf(stored);
    }

    /** The zone in which days, weeks and shifts are reckoned (spec G3). */
    public ZoneId plantZone() {
        return ZoneId.of(text(SettingKey.PLANT_TIMEZONE));
    }

    public String plantName() {
        return text(SettingKey.PLANT_NAME);
    }

    public boolean allowOverproduction() {
        return flag(SettingKey.ALLOW_OVERPRODUCTION);
    }

    /** How many per cent more than planned may be made; empty for no limit of its own (spec 5.5). */
    public Optional<BigDecimal> overproductionTolerancePercent() {
        var percent = text(SettingKey.OVERPRODUCTION_TOLERANCE_PERCENT);
        return percent.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(percent));
    }

    public boolean forceSequentialSteps() {
        return flag(SettingKey.FORCE_SEQUENTIAL_STEPS);
    }

    /** For which stretch of time orders are planned (spec 5.1, 14.3). */
    public ProductionPeriod productionPeriod() {
        return ProductionPeriod.valueOf(text(SettingKey.PRODUCTION_PERIOD).toUpperCase(Locale.ROOT));
    }

    /** Whether an order that gets a board status meaning done is completed by it (spec 14.3, workflow_mode). */
    public boolean boardLeadsTheWork() {
        return text(SettingKey.WORKFLOW_MODE).equals("board_status");
    }

    /** How the numbers of new orders look (spec 5.1). */
    public String orderNoPattern() {
        return text(SettingKey.ORDER_NO_PATTERN);
    }

    public boolean workstationRoutingEnabled() {
        return flag(SettingKey.WORKSTATION_ROUTING_ENABLED);
    }

    public boolean oneRunningStepPerUser() {
        return flag(SettingKey.ONE_RUNNING_STEP_PER_USER);
    }

    public boolean issueCloseRequiresOtherUser() {
        return flag(SettingKey.ISSUE_CLOSE_REQUIRES_OTHER_USER);
    }

    /** Whether a blocking issue of a line blocks the orders that are made there (spec 7.5). */
    public boolean lineIssueBlocksAll() {
        return flag(SettingKey.LINE_ISSUE_BLOCKS_ALL);
    }

    /** Whether API updates without a version are refused (spec 17.1). */
    public boolean apiRequireIfMatch() {
        return flag(SettingKey.API_REQUIRE_IF_MATCH);
    }

    /** The pages of others that browsers may let use the REST interface, as origins (spec 17.1). */
    public List<String> corsAllowedOrigins() {
        return SettingType.listed(text(SettingKey.CORS_ALLOWED_ORIGINS));
    }

    /** Which hosts webhooks may call although they are internal, or not encrypted (spec 12.6). */
    public List<String> webhookAllowedHosts() {
        return SettingType.listed(text(SettingKey.WEBHOOK_ALLOWED_HOSTS));
    }

    /** After how many seconds dashboards and lists read again though nothing was told; 0 for never (spec 14.3). */
    public int dashboardRefreshSeconds() {
        return number(SettingKey.DASHBOARD_REFRESH_SECONDS);
    }

    /** As {@link #dashboardRefreshSeconds}, for the pages of the shop floor. */
    public int operatorRefreshSeconds() {
        return number(SettingKey.OPERATOR_REFRESH_SECONDS);
    }

    /** How long a login token lives. */
    public Duration tokenLife() {
        return Duration.ofMinutes(number(SettingKey.DEFAULT_TOKEN_TTL_MINUTES));
    }

    /** Whether people may make themselves an account (spec 1.3). */
    public boolean allowRegistration() {
        return flag(SettingKey.ALLOW_REGISTRATION);
    }

    /** Whether such an account stays switched off until an Admin activates it. */
    public boolean registrationRequiresApproval() {
        return flag(SettingKey.REGISTRATION_REQUIRES_APPROVAL);
    }

    /** Whether people may sign in with user name and PIN (spec 1.2). */
    public boolean pinLoginEnabled() {
        return flag(SettingKey.PIN_LOGIN_ENABLED);
    }

    /** Whether who starts, completes or reports at a shared terminal says who he is (spec 1.2). */
    public boolean terminalAsksForPin() {
        return text(SettingKey.TERMINAL_OPERATOR_IDENTIFICATION).equals("pin");
    }

    public int passwordMinLength() {
        return number(SettingKey.PASSWORD_MIN_LENGTH);
    }

    private String text(SettingKey key) {
        return stored.getOrDefault(key, key.defaultValue);
    }

    private boolean flag(SettingKey key) {
        return Boolean.parseBoolean(text(key));
    }

    private int number(SettingKey key) {
        return Integer.parseInt(text(key));
    }
}
