package org.openmes.planted.line;

import org.openmes.planted.user.PlantedManager;

/** Closes the cycle. */
public class PlantedLine {
    /** Uses the feature that uses this one. */
    public Class<?> upper() {
        return PlantedManager.class;
    }
}
