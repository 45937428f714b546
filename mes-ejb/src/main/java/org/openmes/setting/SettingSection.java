package org.openmes.setting;

/** What a setting is about, in the order of the page (spec 14.4). */
public enum SettingSection {
    PLANT,
    ACCESS,
    PRODUCTION,
    ISSUES,
    SCREENS,
    API,
    LEDGER;

    static SettingSection of(SettingKey key) {
        return switch (key) {
            case PLANT_NAME, PLANT_TIMEZONE -> PLANT;
            case ALLOW_REGISTRATION,
                    REGISTRATION_REQUIRES_APPROVAL,
                    PIN_LOGIN_ENABLED,
                    TERMINAL_OPERATOR_IDENTIFICATION,
                    PASSWORD_MIN_LENGTH,
                    SESSION_TIMEOUT_MINUTES,
                    WORKSTATION_SESSION_HOURS -> ACCESS;
            case ISSUE_CLOSE_REQUIRES_OTHER_USER, LINE_ISSUE_BLOCKS_ALL -> ISSUES;
            case DASHBOARD_REFRESH_SECONDS, OPERATOR_REFRESH_SECONDS -> SCREENS;
            case DEFAULT_TOKEN_TTL_MINUTES,
                    API_REQUESTS_PER_MINUTE,
                    API_REQUIRE_IF_MATCH,
                    CORS_ALLOWED_ORIGINS,
                    WEBHOOK_ALLOWED_HOSTS -> API;
            case AUDIT_RETENTION_MONTHS -> LEDGER;
            default -> PRODUCTION;
        };
    }
}
