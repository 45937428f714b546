package org.openmes.web.setting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.openmes.shared.Change;
import org.openmes.shared.ListFilter;
import org.openmes.web.ListState;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Wanted;
import org.openmes.webhook.ChangeWebhook;
import org.openmes.webhook.WebhookDetails;
import org.openmes.webhook.WebhookEvent;
import org.openmes.webhook.WebhookService;

/** Backs {@code /setting/webhooks.xhtml} (spec 17.10). */
@Named
@RequestScoped
public class WebhookListView {
    @Inject
    WebhookService webhooks;

    @Inject
    ListState list;

    @Inject
    Commands commands;

    @Inject
    Wanted wanted;

    private List<WebhookDetails> rows = List.of();

    @PostConstruct
    void read() {
        rows = list.show(webhooks.list(ListFilter.of(null, true, list.request())));
    }

    public void activate() {
        commands.perform(() -> Outcome.stay(Messages.text("master.activated", turned(true))));
    }

    public void deactivate() {
        commands.perform(() -> Outcome.stay(Messages.text("master.deactivated", turned(false))));
    }

    /** The name of the one that is switched on or off. */
    private String turned(boolean on) {
        var change =
                new ChangeWebhook(Change.absent(), Change.absent(), Change.absent(), Change.absent(), Change.of(on));
        return webhooks.change(wanted.key(), change, null).name();
    }

    public void delete() {
        commands.perform(() -> {
            webhooks.delete(wanted.key(), null);
            return Outcome.stay(Messages.text("master.deleted"));
        });
    }

    public List<WebhookDetails> getRows() {
        return rows;
    }

    public String events(WebhookDetails webhook) {
        return webhook.events().stream().map(WebhookEvent::wireName).collect(Collectors.joining(", "));
    }

    /** The last part of the key of what a webhook is now. */
    public String state(WebhookDetails webhook) {
        if (webhook.disabledAt() != null) {
            return "disabled";
        }
        if (!webhook.isActive()) {
            return "off";
        }
        return webhook.failingSince() == null ? "on" : "failing";
    }
}
