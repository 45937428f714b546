package org.openmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmes.line.LineDetails;
import org.openmes.line.LineSummary;
import org.openmes.line.WorkstationDetails;

class WorkstationChoicesTest {
    private static final List<LineDetails> LINES =
            List.of(line(1, true, station(11, true), station(12, false)), line(2, false, station(21, true)));

    @Test
    void what_is_out_of_use_is_not_offered() {
        assertThat(WorkstationChoices.of(LINES, null)).extracting(Option::value).containsExactly("11");
    }

    @Test
    void what_is_chosen_is_kept() {
        assertThat(WorkstationChoices.of(LINES, 12L)).extracting(Option::value).containsExactly("11", "12");
        assertThat(WorkstationChoices.of(LINES, 21L)).extracting(Option::value).containsExactly("11", "21");
    }

    private static LineDetails line(long id, boolean active, WorkstationDetails... stations) {
        var line = new LineSummary(id, "L-" + id, "Line " + id, null, active, stations.length, Reader.NOW, null, 1);
        return new LineDetails(line, List.of(stations), List.of(), null);
    }

    private static WorkstationDetails station(long id, boolean active) {
        return new WorkstationDetails(id, id / 10, "W-" + id, "Station " + id, null, active, Instant.EPOCH, null, 1);
    }
}
