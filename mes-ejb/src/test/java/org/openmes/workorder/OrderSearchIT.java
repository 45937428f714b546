package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.workorder.OrderToSend.numbered;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.report.Found;
import org.openmes.report.SearchService;
import org.openmes.shared.Database;
import org.openmes.shared.OneTransaction;
import org.openmes.shared.PageRequest;
import org.openmes.shared.TextPattern;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** Orders are found by any part of what people call them (spec 17.5). */
@ExtendWith(ArquillianExtension.class)
class OrderSearchIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    OrderSender sender;

    @Inject
    WorkOrderService orders;

    @Inject
    SearchService search;

    @Inject
    Database database;

    @Inject
    OneTransaction oneTransaction;

    @Inject
    Acting acting;

    private final String number = Plant.unique("WO-Find");

    @BeforeEach
    void anOrder() {
        sender.put(numbered(number)
                .named(number + " 50%_a\\b tube")
                .planned("5")
                .with(Map.of("customer", number + " Żółw", "place", number + " 3/4\" \\ [x]", "zone", "7")));
    }

    @Test
    void any_part_finds_it_in_any_case() {
        for (var part : List.of("%s", "%s 50%%_A\\b", "b tube", "%s żÓŁW", "7 %s 3/4\" \\ [x]")) {
            assertThat(found(part.formatted(number))).as(part).contains(number);
        }
    }

    @Test
    void signs_of_patterns_find_only_themselves() {
        for (var part : List.of("%s%%50", "%s 50__a", "_%s", "[\"%s", "%s\",")) {
            assertThat(found(part.formatted(number))).as(part).isEmpty();
        }
    }

    @Test
    void an_index_finds_it() throws Exception {
        var plan = oneTransaction.call(() -> database.read(handle -> {
            handle.execute("set local enable_seqscan = off");
            return handle.createQuery("""
                            explain select id from work_order
                            where work_order_text(order_no, product_name, extra_data) like lower(:pattern)""")
                    .bind("pattern", TextPattern.containing(number))
                    .mapTo(String.class)
                    .list();
        }));

        assertThat(plan).anyMatch(line -> line.contains("ix_work_order_text"));
    }

    /** Both ways to search find the same. */
    private List<String> found(String part) {
        var listed = acting.admin(() -> orders.list(searching(part))).items().stream()
                .map(WorkOrderSummary::orderNo)
                .toList();
        assertThat(acting.admin(() -> search.find(part)).stream()
                        .filter(each -> each.kind().equals("WorkOrder"))
                        .map(Found::code))
                .containsExactlyInAnyOrderElementsOf(listed);
        return listed;
    }

    private static WorkOrderFilter searching(String text) {
        return new WorkOrderFilter(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                text,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                PageRequest.of(null, null));
    }
}
