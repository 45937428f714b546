package org.openmes.execution;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExecutionStatusTest {
    @Test
    void the_life_cycle_of_a_batch_is_exactly_this() {
        var table = Arrays.stream(BatchStatus.values())
                .map(from -> from + " > " + from.next())
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        PENDING > [IN_PROGRESS, CANCELLED]
                        IN_PROGRESS > [PENDING, DONE, CANCELLED]
                        DONE > []
                        CANCELLED > []""");
    }

    @Test
    void the_life_cycle_of_a_step_is_exactly_this() {
        var table = Arrays.stream(StepStatus.values())
                .map(from -> from + " > " + from.next() + (from.isPassed() ? " passed" : "")
                        + (from.isOpen() ? " open" : ""))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        PENDING > [IN_PROGRESS, SKIPPED, CANCELLED] open
                        IN_PROGRESS > [PENDING, DONE, CANCELLED] open
                        DONE > [] passed
                        SKIPPED > [] passed
                        CANCELLED > []""");
    }
}
