package org.openmes.webhook;

import java.util.List;
import org.openmes.shared.Change;

/**
 * A partial update of a webhook; absent fields keep their value.
 *
 * @param headers the whole set; a value that is given back hidden stays
 */
public record ChangeWebhook(
        Change<String> name,
        Change<String> url,
        Change<List<String>> events,
        Change<List<WebhookHeader>> headers,
        Change<Boolean> isActive) {
    /** Without headers, in case it is ever printed. */
    @Override
    public String toString() {
        return "ChangeWebhook[" + name + "]";
    }
}
