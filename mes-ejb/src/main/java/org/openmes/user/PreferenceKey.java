package org.openmes.user;

/** What people decide for themselves about their own screens. */
public enum PreferenceKey {
    /** Whether the list of first steps is put away (spec 1.4). */
    FIRST_STEPS_DISMISSED
}
