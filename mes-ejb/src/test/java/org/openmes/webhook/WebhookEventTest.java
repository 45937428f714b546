package org.openmes.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openmes.shared.EventType;

class WebhookEventTest {
    @Test
    void each_name_stands_for_these_types() {
        var table = Arrays.stream(WebhookEvent.values())
                .map(event -> event.wireName() + " = " + event.types())
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                work_order.created = [WORK_ORDER_CREATED]
                work_order.status_changed = [WORK_ORDER_ACCEPTED, WORK_ORDER_STARTED, WORK_ORDER_PAUSED, \
                WORK_ORDER_RESUMED, WORK_ORDER_BLOCKED, WORK_ORDER_UNBLOCKED, WORK_ORDER_COMPLETED, \
                WORK_ORDER_REJECTED, WORK_ORDER_CANCELLED, WORK_ORDER_REOPENED]
                work_order.completed = [WORK_ORDER_COMPLETED]
                batch.completed = [BATCH_COMPLETED]
                step.completed = [STEP_COMPLETED]
                issue.created = [ISSUE_CREATED]""");
    }

    /** Of an order, what does not change its status: whoever adds a type must decide. */
    @Test
    void every_other_type_of_an_order_leaves_its_status() {
        var others = EnumSet.allOf(EventType.class);
        others.removeAll(WebhookEvent.WORK_ORDER_STATUS_CHANGED.types());

        assertThat(others.stream().filter(type -> type.name().startsWith("WORK_ORDER_")))
                .containsExactly(
                        EventType.WORK_ORDER_CREATED,
                        EventType.WORK_ORDER_UPDATED,
                        EventType.WORK_ORDER_DELETED,
                        EventType.WORK_ORDER_SCHEDULED);
    }

    @Test
    void is_found_by_its_name_in_any_case() {
        assertThat(WebhookEvent.find(" Issue.Created ")).contains(WebhookEvent.ISSUE_CREATED);
        assertThat(WebhookEvent.find("ISSUE_CREATED")).isEmpty();
    }
}
