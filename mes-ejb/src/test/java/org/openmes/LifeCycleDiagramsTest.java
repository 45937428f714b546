package org.openmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmes.execution.BatchStatus;
import org.openmes.execution.StepStatus;
import org.openmes.issue.IssueStatus;
import org.openmes.workorder.WorkOrderStatus;

/** The state diagrams of the architecture guide show the life cycles of the code, no more and no less. */
class LifeCycleDiagramsTest {
    private static final Pattern DIAGRAM = Pattern.compile("`(\\w+Status)`\\):?\\s+```mermaid(.*?)```", Pattern.DOTALL);
    private static final Pattern ARROW = Pattern.compile("(\\w+) --> (\\w+)");

    static Stream<Arguments> lifeCycles() {
        return Stream.of(
                lifeCycle(WorkOrderStatus.class, WorkOrderStatus::canBecome),
                lifeCycle(BatchStatus.class, BatchStatus::canBecome),
                lifeCycle(StepStatus.class, StepStatus::canBecome),
                lifeCycle(IssueStatus.class, IssueStatus::canBecome));
    }

    @ParameterizedTest
    @MethodSource("lifeCycles")
    void the_diagram_shows_the_life_cycle(String name, Set<String> arrows) throws IOException {
        assertThat(drawn(name)).isEqualTo(arrows);
    }

    private static <E extends Enum<E>> Arguments lifeCycle(Class<E> type, BiPredicate<E, E> canBecome) {
        var arrows = new TreeSet<String>();
        for (var from : type.getEnumConstants()) {
            Arrays.stream(type.getEnumConstants())
                    .filter(to -> canBecome.test(from, to))
                    .forEach(to -> arrows.add(from + " > " + to));
        }
        return Arguments.of(type.getSimpleName(), arrows);
    }

    private static Set<String> drawn(String name) throws IOException {
        var diagrams = DIAGRAM.matcher(Files.readString(Path.of("..", "docs", "architecture.md")));
        var arrows = new TreeSet<String>();
        while (diagrams.find()) {
            if (diagrams.group(1).equals(name)) {
                ARROW.matcher(diagrams.group(2))
                        .results()
                        .forEach(arrow -> arrows.add(arrow.group(1) + " > " + arrow.group(2)));
            }
        }
        return arrows;
    }
}
