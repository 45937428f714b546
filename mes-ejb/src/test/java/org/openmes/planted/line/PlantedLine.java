package org.openmes.planted.line;

import org.openmes.planted.user.PlantedBoundary;

/** Closes the cycle. */
public class PlantedLine {
    /** Uses the feature that uses this one. */
    public Class<?> upper() {
        return PlantedBoundary.class;
    }
}
