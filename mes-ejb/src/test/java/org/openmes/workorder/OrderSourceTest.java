package org.openmes.workorder;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openmes.shared.Channel;

class OrderSourceTest {
    @Test
    void the_channel_tells_how_an_order_came() {
        var table = Arrays.stream(Channel.values())
                .map(channel -> channel + " " + OrderSource.of(channel))
                .sorted()
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        API API
                        IMPORT IMPORT
                        MODULE MODULE
                        MQTT MQTT
                        SYSTEM IMPORT
                        WEB FORM""");
    }

    @Test
    void the_words_of_refusals_are_those_of_the_buttons() {
        assertThat(Arrays.stream(WorkOrderAction.values()).map(WorkOrderAction::label))
                .containsExactly(
                        "Accept",
                        "Reject",
                        "Start",
                        "Pause",
                        "Resume",
                        "Complete",
                        "Cancel",
                        "Reopen",
                        "Block",
                        "Unblock",
                        "Force status",
                        "Edit",
                        "Refresh from template",
                        "Delete");
    }
}
