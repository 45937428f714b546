package org.openmes.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LastChange;
import org.openmes.shared.ListFilter;
import org.openmes.shared.Message;
import org.openmes.shared.Page;
import org.openmes.shared.Recorded;
import org.openmes.shared.ResourceEvent;
import org.openmes.shared.Roles;
import org.openmes.shared.RuleException;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;

/** Who is told of what (spec 17.10): the subscriptions of other systems, which Admins set up. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class WebhookService {
    /** Each has threads of its own, so that none can slow the others; this many can be served that way. */
    static final int MOST = 30;

    private static final String ENTITY = "Webhook";

    @Inject
    Webhooks webhooks;

    @Inject
    WebhookVault vault;

    @Inject
    Settings settings;

    @Inject
    Event<DomainEvent> events;

    /**
     * Usually by name; those that are switched off as inactive.
     *
     * @throws org.openmes.shared.ValidationException under {@code sort}
     */
    public Page<WebhookDetails> list(ListFilter filter) {
        return webhooks.list(filter);
    }

    /**
     * One of them.
     *
     * @throws org.openmes.shared.NotFoundException when there is none
     */
    public WebhookDetails get(long id) {
        return webhooks.get(id);
    }

    /**
     * Creates a webhook, which is told what is published from now on; its secret is told only here.
     *
     * @throws ValidationException under {@code name}, {@code url}, {@code events}, {@code headers} or {@code secret}
     * @throws RuleException STATE_NOT_ALLOWED, when the server has no key to encrypt with, or too many webhooks
     */
    @Recorded
    public IssuedWebhook create(CreateWebhook given) {
        if (webhooks.countForMore() >= MOST) {
            throw new RuleException(ErrorCode.STATE_NOT_ALLOWED, "status", Message.of("webhook.most", MOST));
        }
        var violations = new Violations();
        var secret = secret(given.secret(), violations);
        var fields = WebhookInput.of(given).checked(Map.of(), allowed(), violations);
        violations.throwIfAny();
        requireFreeName(fields.name(), null);
        var id = webhooks.nextId();
        webhooks.add(id, fields, vault.encrypt(id, fields.headers()), vault.encrypt(id, secret));
        var webhook = webhooks.get(id);
        events.fire(ResourceEvent.created(ENTITY, id, webhook.name(), null, WebhookState.of(webhook)));
        return new IssuedWebhook(secret.text(), webhook);
    }

    /**
     * Changes the named fields; what it has already changes nothing. Switched on again, it is told what is published from
     * then on, and what waited is tried again.
     *
     * @param expectedVersion the version the caller read; null to skip the check
     */
    @Recorded
    public WebhookDetails change(long id, ChangeWebhook change, @Nullable Long expectedVersion) {
        var now = lock(id, expectedVersion);
        var input = WebhookInput.of(change, now);
        var present = presentHeaders(id, input);
        var violations = new Violations();
        var fields = input.checked(present, allowed(), violations);
        violations.throwIfAny();
        if (fields.areThoseOf(now)) {
            return now;
        }
        requireFreeName(fields.name(), id);
        webhooks.change(id, fields, vault.encrypt(id, fields.headers()));
        return told(id);
    }

    private Map<String, String> presentHeaders(long id, WebhookInput input) {
        if (input.headers() == null) {
            return Map.of();
        }
        return input.hasHiddenValue() ? vault.headers(id) : vault.headersIfReadable(id);
    }

    /**
     * Deletes a webhook with everything that waits for it or was sent to it.
     *
     * @param expectedVersion the version the caller read; null to skip the check
     */
    @Recorded
    public void delete(long id, @Nullable Long expectedVersion) {
        var webhook = lock(id, expectedVersion);
        events.fire(ResourceEvent.deleted(ENTITY, id, webhook.name(), null, WebhookState.of(webhook)));
        webhooks.remove(id);
    }

    /**
     * Signs with another secret from now on; for 24 hours messages carry the signature of the former one, too, unless the
     * key that it was encrypted with is lost. The secret is told only here.
     *
     * @param given the new secret; null for a random one
     * @param expectedVersion the version the caller read; null to skip the check
     * @throws ValidationException under {@code secret}
     */
    @Recorded
    public IssuedWebhook rotateSecret(long id, @Nullable String given, @Nullable Long expectedVersion) {
        lock(id, expectedVersion);
        var violations = new Violations();
        var secret = secret(given, violations);
        violations.throwIfAny();
        webhooks.replaceSecret(
                id, vault.encrypt(id, secret), vault.presentAsFormer(id).orElse(null));
        return new IssuedWebhook(secret.text(), told(id));
    }

    private WebhookDetails told(long id) {
        var webhook = webhooks.get(id);
        events.fire(ResourceEvent.changed(ENTITY, id, webhook.name(), null, WebhookState.of(webhook)));
        return webhook;
    }

    private WebhookDetails lock(long id, @Nullable Long expectedVersion) {
        var webhook = webhooks.lock(id);
        var changedAt = webhook.updatedAt() == null ? webhook.createdAt() : webhook.updatedAt();
        new LastChange(changedAt, webhook.updatedBy(), webhook.version()).requireVersion(expectedVersion);
        return webhook;
    }

    private static WebhookSecret secret(@Nullable String given, Violations violations) {
        return given == null ? WebhookSecret.random() : WebhookSecret.checked(given, violations);
    }

    private AllowedHosts allowed() {
        return AllowedHosts.of(settings.now().webhookAllowedHosts());
    }

    private void requireFreeName(String name, @Nullable Long except) {
        if (webhooks.nameTaken(name, except)) {
            throw ValidationException.duplicate("name");
        }
    }
}
