package org.openmes.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftWindowTest {
    private static final int WEEK = 7 * 24 * 60;

    @ParameterizedTest
    @CsvSource(textBlock = """
            06:00, 14:00, 1 2 3 4 5,     2400
            22:00, 06:00, 1 2 3 4 5,     2400
            16:00, 00:00, 6,              480
            00:00, 23:59, 1 2 3 4 5 6 7, 10073
            07:10, 15:45, 1 2,           1030""")
    void minutes_of_a_week(String start, String end, String days, int minutes) {
        assertThat(window(start, end, days).minutesPerWeek()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            06:00 14:00 1 2 3 4 5, 14:00 22:00 1 2 3 4 5, false
            06:00 14:00 1 2 3 4 5, 13:59 22:00 1 2 3 4 5, true
            06:00 14:00 1 2 3, 13:00 22:00 4 5, false
            06:00 14:00 1, 06:00 14:00 1, true
            22:00 06:00 1, 05:59 07:00 2, true
            22:00 06:00 1, 05:59 07:00 1, false
            22:00 06:00 7, 05:59 07:00 1, true
            22:00 06:00 7, 06:00 07:00 1, false
            08:00 20:00 3, 10:00 11:00 3, true""")
    void shifts_overlap(String one, String another, boolean both) {
        var window = window(one);
        var other = window(another);

        assertThat(window.overlaps(other)).isEqualTo(both);
        assertThat(other.overlaps(window)).isEqualTo(both);
    }

    @Test
    void they_overlap_exactly_when_some_minute_of_the_week_has_both() {
        var random = new Random(8);
        for (int round = 0; round < 2000; round++) {
            var one = any(random);
            var other = any(random);

            assertThat(one.overlaps(other))
                    .as("%s and %s", one, other)
                    .isEqualTo(minutesOf(one).intersects(minutesOf(other)));
        }
    }

    private static BitSet minutesOf(ShiftWindow window) {
        var worked = new BitSet(WEEK);
        for (int day : window.days()) {
            var first = (day - 1) * 24 * 60 + window.start().toSecondOfDay() / 60;
            IntStream.range(first, first + window.minutes()).forEach(minute -> worked.set(minute % WEEK));
        }
        return worked;
    }

    private static ShiftWindow any(Random random) {
        var start = LocalTime.of(random.nextInt(24), 30 * random.nextInt(2));
        var days = random.ints(1 + random.nextInt(2), 1, 8).distinct().boxed().toList();
        return new ShiftWindow(start, start.plusMinutes(30 + 30L * random.nextInt(47)), days);
    }

    private static ShiftWindow window(String text) {
        return window(text.substring(0, 5), text.substring(6, 11), text.substring(12));
    }

    private static ShiftWindow window(String start, String end, String days) {
        List<Integer> numbers =
                Arrays.stream(days.split(" ")).map(Integer::valueOf).toList();
        return new ShiftWindow(LocalTime.parse(start), LocalTime.parse(end), numbers);
    }
}
