package org.openmes.web.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openmes.web.Reader;
import org.openmes.web.workorder.OrderLife.Station;
import org.openmes.workorder.WorkOrderStatus;

@ExtendWith(Reader.class)
class OrderLifeTest {
    private final OrderLife life = new OrderLife();

    @BeforeEach
    void withFormat() {
        life.format = Reader.format();
    }

    @Test
    void a_new_order_waits_for_all_that_is_to_come() {
        assertThat(texts(WorkOrderStatus.PENDING, false, false))
                .containsExactly("n Pending", " Accepted", " Started", " Done");
    }

    @Test
    void an_accepted_order_has_that_behind_it() {
        assertThat(texts(WorkOrderStatus.ACCEPTED, true, false))
                .containsExactly("d Created", "n Accepted", " Started", " Done");
    }

    @Test
    void a_running_order_stands_before_its_end() {
        assertThat(texts(WorkOrderStatus.IN_PROGRESS, true, true))
                .containsExactly("d Created", "d Accepted", "n In progress", " Done");
    }

    @Test
    void an_order_that_stands_still_keeps_what_is_passed() {
        assertThat(texts(WorkOrderStatus.BLOCKED, true, true))
                .containsExactly("d Created", "d Accepted", "d Started", "n Blocked", " Done");
        assertThat(texts(WorkOrderStatus.PAUSED, true, true))
                .containsExactly("d Created", "d Accepted", "d Started", "n Paused", " Done");
    }

    @Test
    void an_order_that_is_done_has_nothing_to_come() {
        assertThat(texts(WorkOrderStatus.DONE, true, true))
                .containsExactly("d Created", "d Accepted", "d Started", "d Done");
    }

    @Test
    void an_order_that_ended_otherwise_ends_there() {
        assertThat(texts(WorkOrderStatus.REJECTED, false, false)).containsExactly("d Created", "n Rejected");
        assertThat(texts(WorkOrderStatus.CANCELLED, true, false))
                .containsExactly("d Created", "d Accepted", "n Cancelled");
    }

    @Test
    void a_station_says_when_and_by_whom() {
        var stations = life.stations(Orders.order(WorkOrderStatus.IN_PROGRESS, true, true));

        assertThat(stations.get(0).detail()).isEqualTo("07:42");
        assertThat(stations.get(1).detail()).isEqualTo("09:42, Anna");
        assertThat(stations.get(2).detail()).isEqualTo("10:12");
    }

    @ParameterizedTest
    @EnumSource
    void every_icon_of_a_station_is_in_the_sprite(WorkOrderStatus status) throws IOException {
        var sprite = Files.readString(Path.of("src/main/webapp/resources/openmes/images/icons.svg"));

        assertThat(life.stations(Orders.order(status, true, true)))
                .extracting(Station::icon)
                .allMatch(icon -> icon.isEmpty() || sprite.contains("<symbol id=\"i-" + icon + "\""));
    }

    private List<String> texts(WorkOrderStatus status, boolean accepted, boolean started) {
        return life.stations(Orders.order(status, accepted, started)).stream()
                .map(station -> station.kind() + " " + station.text())
                .toList();
    }
}
