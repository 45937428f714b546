package org.openmes.issue;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IssueStatusTest {
    @Test
    void the_life_cycle_is_exactly_this() {
        var table = Arrays.stream(IssueStatus.values())
                .map(from -> from + " > " + from.next() + (from.isUnsolved() ? " unsolved" : ""))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        OPEN > [ACKNOWLEDGED, RESOLVED] unsolved
                        ACKNOWLEDGED > [RESOLVED] unsolved
                        RESOLVED > [OPEN, CLOSED]
                        CLOSED > []""");
    }
}
