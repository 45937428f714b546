package org.openmes.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDetails;

/** The workstations that a field offers. */
public final class WorkstationChoices {
    private WorkstationChoices() {}

    /** Active workstations of active lines, and the chosen one whatever it is. */
    public static List<Option> of(List<LineDetails> lines, @Nullable Long chosen) {
        return lines.stream()
                .flatMap(line -> line.workstations().stream()
                        .filter(station ->
                                (station.isActive() && line.line().isActive()) || Objects.equals(station.id(), chosen))
                        .map(station -> Option.of(
                                station.id(),
                                station.name() + " (" + station.code() + "), "
                                        + line.line().name())))
                .toList();
    }
}
