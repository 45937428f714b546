package org.openmes.web.operator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.openmes.line.WorkstationDetails;
import org.openmes.report.FloorLine;
import org.openmes.report.FloorService;

/** Backs {@code /operator/lines.xhtml} (spec 15.1). */
@Named
@RequestScoped
public class OperatorLinesView {
    @Inject
    FloorService floor;

    private List<FloorLine> lines = List.of();

    @PostConstruct
    void read() {
        lines = floor.lines();
    }

    public List<FloorLine> getLines() {
        return lines;
    }

    /** The workstations that may be chosen. */
    public List<WorkstationDetails> stations(FloorLine line) {
        return line.line().workstations().stream()
                .filter(WorkstationDetails::isActive)
                .toList();
    }
}
