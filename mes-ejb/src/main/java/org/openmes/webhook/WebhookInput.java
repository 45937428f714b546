package org.openmes.webhook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Violations;

/**
 * The fields of a webhook as they were typed, or are, where nothing was.
 *
 * @param urlIsNew false where the address stays: it was right once, and is looked at again whenever something is sent
 * @param headers null where they stay as they are: then nothing of them needs to be read
 * @param headerNames of those that it has now
 */
record WebhookInput(
        @Nullable String name,
        @Nullable String url,
        boolean urlIsNew,
        @Nullable List<String> events,
        @Nullable List<WebhookHeader> headers,
        List<String> headerNames,
        boolean isActive) {
    private static final int LONGEST_NAME = 100;

    static WebhookInput of(CreateWebhook given) {
        return new WebhookInput(
                given.name(), given.url(), true, given.events(), given.headers(), List.of(), given.isActive());
    }

    static WebhookInput of(ChangeWebhook change, WebhookDetails now) {
        return new WebhookInput(
                change.name().or(now.name()),
                change.url().or(now.url()),
                !Objects.equals(change.url().or(now.url()), now.url()),
                change.events().or(WebhookState.names(now.events())),
                change.headers().present()
                        ? Objects.requireNonNullElse(change.headers().value(), List.<WebhookHeader>of())
                        : null,
                now.headerNames(),
                Boolean.TRUE.equals(change.isActive().or(now.isActive())));
    }

    /** Whether a value is given back as it is shown. */
    boolean hasHiddenValue() {
        return headers != null
                && headers.stream()
                        .anyMatch(header ->
                                header.value() != null && header.value().strip().equals(WebhookHeader.HIDDEN));
    }

    /**
     * The fields, after adding what is wrong with them.
     *
     * @param present the headers it has now, for values that are given back as they are shown or as they are; empty where
     *     they are not to be read
     */
    WebhookFields checked(Map<String, String> present, AllowedHosts allowed, Violations violations) {
        violations.code("name", name, LONGEST_NAME);
        if (urlIsNew) {
            WebhookAddress.checked(url, allowed, violations);
        }
        return new WebhookFields(
                Objects.requireNonNullElse(name, "").strip(),
                Objects.requireNonNullElse(url, "").strip(),
                told(violations),
                sent(present, violations),
                isActive);
    }

    private @Nullable Map<String, String> sent(Map<String, String> present, Violations violations) {
        if (headers == null) {
            return null;
        }
        var sent = WebhookHeaders.checked(headers, present, violations);
        var isKnown = List.copyOf(present.keySet()).equals(headerNames);
        return isKnown && sent.equals(present) ? null : sent;
    }

    private List<WebhookEvent> told(Violations violations) {
        var names = events == null ? List.<String>of() : events;
        if (names.isEmpty()) {
            violations.add("events", "validation.required");
        } else if (names.stream()
                .anyMatch(name -> name == null || WebhookEvent.find(name).isEmpty())) {
            violations.add("events", "validation.one_of", WebhookEvent.names());
        }
        return names.stream()
                .filter(Objects::nonNull)
                .flatMap(name -> WebhookEvent.find(name).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
