package org.openmes.setting;

/** For which stretch of time orders are planned beside their due date (spec 14.3, production_period). */
public enum ProductionPeriod {
    NONE,
    /** Weeks of ISO 8601, with the year that the week belongs to. */
    WEEKLY,
    MONTHLY
}
