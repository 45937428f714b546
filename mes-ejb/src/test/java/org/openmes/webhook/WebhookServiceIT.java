package org.openmes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.audit.AuditFilter;
import org.openmes.audit.AuditService;
import org.openmes.event.EventLogFilter;
import org.openmes.event.EventLogService;
import org.openmes.shared.Change;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.EventType;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.OneTransaction;
import org.openmes.shared.PageRequest;
import org.openmes.shared.RuleException;
import org.openmes.shared.StaleVersionException;
import org.openmes.shared.ValidationException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.testing.Together;

/** Admins set up who is told of what; nothing that is secret is ever seen again. */
@ExtendWith(ArquillianExtension.class)
class WebhookServiceIT {
    private static final String URL = "https://erp.example/hook";
    private static final String SECRET = "a secret nobody may see".replace(' ', '-');
    private static final String VALUE = "Bearer hidden-value";
    private static final List<String> EVENTS = List.of("issue.created");

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    WebhookService webhooks;

    @Inject
    Deliveries deliveries;

    @Inject
    GivenWebhooks given;

    @Inject
    AuditService audit;

    @Inject
    EventLogService events;

    @Inject
    OneTransaction oneTransaction;

    @Inject
    Acting acting;

    @AfterEach
    void clear() {
        given.clear();
    }

    @Test
    void secrets_lie_encrypted_in_the_row_and_nowhere_else() {
        var id = create(SECRET, new WebhookHeader("Authorization", VALUE))
                .webhook()
                .id();
        acting.admin(() -> webhooks.rotateSecret(id, null, null));
        acting.admin(() -> webhooks.change(id, headers(new WebhookHeader("Authorization", "***")), null));

        var ledger = acting.admin(() -> audit.list(AuditFilter.ofEntity("Webhook", id), PageRequest.of(1, 100)));
        var log = acting.admin(() ->
                events.list(new EventLogFilter(Set.of(), "Webhook", id, null, null, null), PageRequest.of(1, 100)));
        assertThat(ledger.items()).extracting(entry -> entry.action()).containsExactly("updated", "created");
        assertThat(log.items())
                .extracting(event -> event.eventType())
                .contains(EventType.RESOURCE_CREATED, EventType.RESOURCE_CHANGED);
        for (var text : List.of(
                given.row(id),
                ledger.items().toString(),
                log.items().toString(),
                given.get(id).toString())) {
            assertThat(text).doesNotContain(SECRET).doesNotContain("hidden-value");
        }
        assertThat(given.row(id)).contains("v1.");
        assertThat(ledger.items().toString()).contains("***").doesNotContain("v1.");
    }

    @Test
    void a_random_secret_is_made_where_none_is_given_and_rotating_keeps_the_former_for_a_day() {
        var hook = create(null);
        var rotated = acting.admin(() -> webhooks.rotateSecret(hook.webhook().id(), null, null));

        assertThat(hook.secret()).startsWith("whsec_");
        assertThat(rotated.secret()).startsWith("whsec_").isNotEqualTo(hook.secret());
        assertThat(hook.webhook().formerSecretUntil()).isNull();
        assertThat(Duration.between(
                        rotated.webhook().updatedAt(), rotated.webhook().formerSecretUntil()))
                .isEqualTo(Duration.ofHours(24));
        assertThat(rotated.webhook().version()).isEqualTo(hook.webhook().version() + 1);
    }

    @Test
    void named_fields_change_and_others_stay() {
        var hook = create(null, new WebhookHeader("X-Plant", "7"), new WebhookHeader("X-Key", VALUE));
        var id = hook.webhook().id();
        var change = new ChangeWebhook(
                Change.absent(),
                Change.of("https://other.example/"),
                Change.of(List.of("batch.completed", "Issue.Created")),
                Change.absent(),
                Change.absent());

        var changed =
                acting.admin(() -> webhooks.change(id, change, hook.webhook().version()));

        assertThat(changed.name()).isEqualTo(hook.webhook().name());
        assertThat(changed.url()).isEqualTo("https://other.example/");
        assertThat(changed.events()).containsExactly(WebhookEvent.BATCH_COMPLETED, WebhookEvent.ISSUE_CREATED);
        assertThat(changed.headerNames()).containsExactly("X-Plant", "X-Key");
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> acting.admin(
                        () -> webhooks.change(id, change, hook.webhook().version())));
        var cleared = acting.admin(() -> webhooks.change(id, headers(), null));
        assertThat(cleared.headerNames()).isEmpty();
    }

    @Test
    void one_whose_host_is_not_allowed_any_more_can_still_be_switched_off_and_given_another_address() {
        given.allow("erp.lan");
        var id = acting.admin(() -> webhooks.create(
                        new CreateWebhook(Plant.unique("hook"), "http://erp.lan/", EVENTS, List.of(), true, null)))
                .webhook()
                .id();
        given.allow("");

        assertThat(given.turn(id, false).isActive()).isFalse();
        var internal = new ChangeWebhook(
                Change.absent(), Change.of("http://other.lan/"), Change.absent(), Change.absent(), Change.absent());
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> acting.admin(() -> webhooks.change(id, internal, null)));
    }

    @Test
    void what_is_wrong_is_told_by_field() {
        var wrong = new CreateWebhook(
                " ",
                "http://127.0.0.1/",
                List.of("order.exploded"),
                List.of(new WebhookHeader("Host", "x")),
                true,
                "short");

        assertThat(catchThrowableOfType(ValidationException.class, () -> acting.admin(() -> webhooks.create(wrong)))
                        .errors())
                .containsOnlyKeys("name", "url", "events", "headers", "secret");
        var hook = create(null).webhook();
        var twin = new CreateWebhook(hook.name().toUpperCase(), URL, EVENTS, List.of(), true, null);
        assertThat(catchThrowableOfType(ValidationException.class, () -> acting.admin(() -> webhooks.create(twin)))
                        .code())
                .isEqualTo(ErrorCode.DUPLICATE);
    }

    @Test
    void a_deleted_one_is_gone_with_what_was_sent() {
        var id = create(null).webhook().id();
        acting.admin(() -> {
            webhooks.delete(id, null);
            return id;
        });

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> given.get(id));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> given.deliveries(id));
    }

    @Test
    void there_are_never_more_than_are_served_also_when_many_add_at_once() throws Exception {
        given.clear();
        IntStream.range(0, WebhookService.MOST - 2).forEach(number -> create(null));

        var outcomes = Together.run(6, () -> create(null));

        assertThat(outcomes.stream().filter(Together.Outcome::succeeded)).hasSize(2);
        assertThat(outcomes.stream().filter(outcome -> !outcome.succeeded()))
                .allMatch(outcome -> outcome.failure() instanceof RuleException);
    }

    @Test
    void what_was_sent_is_forgotten_after_thirty_days() throws Exception {
        var id = create(null).webhook().id();
        var old = given.failed(id, 1, Instant.now().minus(Duration.ofDays(31)));
        var young = given.failed(id, 2, Instant.now().minus(Duration.ofDays(29)));

        oneTransaction.call(() -> {
            deliveries.forget();
            return old;
        });

        assertThat(given.deliveries(id)).extracting(DeliveryDetails::id).containsExactly(young);
    }

    private IssuedWebhook create(String secret, WebhookHeader... headers) {
        return acting.admin(() ->
                webhooks.create(new CreateWebhook(Plant.unique("hook"), URL, EVENTS, List.of(headers), false, secret)));
    }

    private static ChangeWebhook headers(WebhookHeader... headers) {
        return new ChangeWebhook(
                Change.absent(), Change.absent(), Change.absent(), Change.of(List.of(headers)), Change.absent());
    }
}
