package org.openmes.web.setting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Change;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;
import org.openmes.webhook.ChangeWebhook;
import org.openmes.webhook.CreateWebhook;
import org.openmes.webhook.WebhookDetails;
import org.openmes.webhook.WebhookEvent;
import org.openmes.webhook.WebhookHeader;
import org.openmes.webhook.WebhookService;

/** Backs {@code /setting/webhook.xhtml}: a new webhook, or with {@code id} one that is there (spec 17.10). */
@Named
@RequestScoped
public class WebhookEditView {
    private static final String LIST = "/setting/webhooks.xhtml";

    @Inject
    WebhookService webhooks;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Posted posted;

    @Inject
    HttpServletRequest request;

    private @Nullable WebhookDetails webhook;

    @PostConstruct
    void read() {
        var id = address.keyOrNew("id");
        webhook = id == null ? null : webhooks.get(id);
    }

    public void create() {
        commands.perform(() -> {
            var command = new CreateWebhook(
                    posted.text("name"),
                    posted.text("url"),
                    events(),
                    headers(),
                    posted.flag("is_active"),
                    posted.text("secret"));
            posted.check();
            return Outcome.tell(
                    Messages.text("webhook.created"), webhooks.create(command).secret());
        });
    }

    public void save() {
        commands.perform(() -> {
            var change = new ChangeWebhook(
                    Change.of(posted.text("name")),
                    Change.of(posted.text("url")),
                    Change.of(events()),
                    Change.of(headers()),
                    Change.of(posted.flag("is_active")));
            var version = posted.version();
            posted.check();
            var saved = webhooks.change(address.requiredKey("id"), change, version);
            return Outcome.go(LIST, Messages.text("master.saved", saved.name()));
        });
    }

    public void rotate() {
        commands.perform(() -> {
            var version = posted.version();
            posted.check();
            var issued = webhooks.rotateSecret(address.requiredKey("id"), null, version);
            return Outcome.tell(Messages.text("webhook.rotated"), issued.secret());
        });
    }

    private List<String> events() {
        var ticked = request.getParameterValues("events");
        return ticked == null ? List.of() : Arrays.asList(ticked);
    }

    /** A line for each: its name, a colon, its value. */
    private List<WebhookHeader> headers() {
        var typed = posted.text("headers");
        return typed == null
                ? List.of()
                : Stream.of(typed.split("\n"))
                        .filter(line -> !line.isBlank())
                        .map(line -> line.split(":", 2))
                        .map(parts -> new WebhookHeader(parts[0], parts.length == 1 ? null : parts[1]))
                        .toList();
    }

    /** Null when a new one is made. */
    public @Nullable WebhookDetails getWebhook() {
        return webhook;
    }

    /** As they are typed, with their values hidden. */
    public String getHeaderLines() {
        return webhook == null
                ? ""
                : webhook.headerNames().stream()
                        .map(name -> name + ": " + WebhookHeader.HIDDEN)
                        .collect(Collectors.joining("\n"));
    }

    /** What it may be told; the note is the name of the constant. */
    public List<Option> getEventOptions() {
        return Stream.of(WebhookEvent.values())
                .map(event -> new Option(event.wireName(), Messages.text("webhook.event." + event), event.name(), ""))
                .toList();
    }

    public boolean isTold(String event) {
        return webhook != null
                && webhook.events().stream().anyMatch(told -> told.wireName().equals(event));
    }
}
