package org.openmes.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.event.TimelineService;
import org.openmes.shared.LineScope;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Statements;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.WorkOrderFilter;

/** A page costs as many statements for a hundred rows as for one. */
@ExtendWith(ArquillianExtension.class)
class StatementCountIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    WorkOrderListService list;

    @Inject
    WorkOrderPageService pages;

    @Inject
    FloorService floor;

    @Inject
    SearchService search;

    @Inject
    TimelineService timelines;

    @Inject
    UsageCountService counts;

    @Inject
    OverviewService overview;

    @Inject
    AnalyticsService analytics;

    @Inject
    Statements statements;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    @Test
    void no_read_asks_more_when_there_are_more_rows() throws Exception {
        var line = plant.aLine();
        var other = plant.aLine();
        var product = plant.aProduct("Mix", "Build");
        var order = addTo(line, product);
        addTo(other, product);
        var before = count(LineScope.of(Set.of(line, other)), line, order);

        for (var i = 0; i < 4; i++) {
            addTo(line, product);
            addTo(other, product);
            plant.aBatch(order, 2);
        }

        assertThat(count(LineScope.of(Set.of(line, other)), line, order)).isEqualTo(before);
        assertThat(before)
                .allSatisfy((read, asked) -> assertThat(asked).as(read).isBetween(1L, 30L));
    }

    @Test
    void statements_are_counted() throws Exception {
        var once = statements.of(() -> acting.admin(() -> overview.overview(Set.of())));
        var twice = statements.of(() -> acting.admin(() -> {
            overview.overview(Set.of());
            return overview.overview(Set.of());
        }));

        assertThat(once).isPositive();
        assertThat(twice).isEqualTo(2 * once);
    }

    private long addTo(long line, long product) {
        var order = plant.anAcceptedOrder(line, product, 100).order().id();
        plant.aBatch(order, 5);
        return order;
    }

    private Map<String, Long> count(LineScope lines, long line, long order) throws Exception {
        Map<String, Callable<?>> reads = new LinkedHashMap<>();
        reads.put("list", () -> list.list(WorkOrderFilter.of(Set.of(), Set.of())));
        reads.put("page", () -> pages.get(order));
        reads.put("lines", () -> floor.lines());
        reads.put("queue", () -> floor.queue(line, null, false));
        reads.put("search", () -> search.find("WO-"));
        reads.put("timeline", () -> timelines.ofOrder(order, PageRequest.ALL));
        reads.put("counts of lines", () -> counts.ofLines());
        reads.put("counts of products", () -> counts.ofProductTypes());
        reads.put("overview", () -> overview.details(null));
        reads.put("throughput", () -> analytics.throughput(Set.of(), null));
        reads.put("cycle times", () -> analytics.cycleTimes(Set.of(), null, null));
        reads.put("steps", () -> analytics.stepPerformance(Set.of(), null));
        reads.put("issues", () -> analytics.issueStatistics(Set.of(), null));
        reads.put("lines made", () -> analytics.productionByLine(Set.of(), null, null));
        var asked = new LinkedHashMap<String, Long>();
        for (var read : reads.entrySet()) {
            asked.put(read.getKey(), statements.of(() -> acting.supervisor(lines, read.getValue()::call)));
        }
        return asked;
    }
}
