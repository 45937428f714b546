package org.openmes.setting;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which names of time zones a plant may have: those that Java and PostgreSQL both know. */
final class PlantZone {
    private static final String FALLBACK = "UTC";

    private PlantZone() {}

    /** All names, in the order of the alphabet. */
    static List<String> names() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(PlantZone::isKnown)
                .sorted()
                .toList();
    }

    static boolean isKnown(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) && !name.startsWith("SystemV/");
    }

    /**
     * The zone of a new installation.
     *
     * @param wanted what the installer asked for, if anything
     * @param server the zone of the server; may be a mere offset, which is no zone of a plant
     * @throws IllegalArgumentException when the wanted zone is not known
     */
    static String first(@Nullable String wanted, ZoneId server) {
        if (wanted == null || wanted.isBlank()) {
            return isKnown(server.getId()) ? server.getId() : FALLBACK;
        }
        if (!isKnown(wanted.strip())) {
            throw new IllegalArgumentException("Not a time zone: " + wanted.strip());
        }
        return wanted.strip();
    }
}
