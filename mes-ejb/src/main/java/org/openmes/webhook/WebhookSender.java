package org.openmes.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.RuleException;
import org.openmes.shared.Violations;

/**
 * Sends a message to its receiver and tells what became of it, whatever that is. It looks up each time where the name leads,
 * because that changes. Nothing here needs a transaction, and none may be open.
 */
@ApplicationScoped
class WebhookSender {
    static final Duration LONGEST = Duration.ofSeconds(10);

    @Inject
    Webhooks webhooks;

    @Inject
    WebhookVault vault;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * What is read once for several messages: what an Admin changes meanwhile, be it that the webhook is switched off, acts
     * after them, within a second or the time that one message takes.
     *
     * @param opened what they are signed by; null when that cannot be read
     */
    record Receiver(long webhookId, WebhookVault.@Nullable Opened opened, AllowedHosts allowed) {}

    /** A message with what it is signed by. */
    private record Sealed(WebhookMessage message, WebhookVault.Opened opened) {
        Map<String, String> headers(Instant now) {
            return message.headers(opened, now);
        }
    }

    /** Why nothing was sent. */
    private static final class NotSent extends Exception {
        private static final long serialVersionUID = 1;
        private final DeliveryFailure failure;

        NotSent(DeliveryFailure failure) {
            super(failure.name(), null, false, false);
            this.failure = failure;
        }
    }

    /** What the webhook's messages of this moment have in common. */
    Receiver receiver(long webhookId) {
        return new Receiver(
                webhookId, opened(webhookId), AllowedHosts.of(settings.now().webhookAllowedHosts()));
    }

    /**
     * Sends it once.
     *
     * @param watch on which it is noticed that the time is up
     */
    DeliveryResult send(Receiver receiver, Deliveries.Due due, ScheduledExecutorService watch) {
        var start = clock.instant();
        try {
            var opened = receiver.opened();
            if (opened == null) {
                throw new NotSent(DeliveryFailure.NO_SECRET);
            }
            var address = address(due.url(), receiver.allowed());
            var addresses = addresses(address.host(), receiver.allowed());
            var message = WebhookMessage.of(receiver.webhookId(), due);
            var answer = post(address, addresses, new Sealed(message, opened), watch);
            return result(start, answer, answer.isSuccess() ? null : DeliveryFailure.REFUSED);
        } catch (NotSent e) {
            return result(start, null, e.failure);
        } catch (IOException e) {
            return result(start, null, failure(e));
        }
    }

    /** Null when it was deleted meanwhile, or the key that it is encrypted with is lost. */
    private WebhookVault.@Nullable Opened opened(long webhookId) {
        try {
            return webhooks.encrypted(webhookId)
                    .map(encrypted -> vault.open(webhookId, encrypted, clock.instant()))
                    .orElse(null);
        } catch (RuleException e) {
            return null;
        }
    }

    private static WebhookAddress address(String url, AllowedHosts allowed) throws NotSent {
        var address = WebhookAddress.checked(url, allowed, new Violations());
        if (address == null) {
            throw new NotSent(DeliveryFailure.FORBIDDEN_ADDRESS);
        }
        return address;
    }

    /** Where the host is: all of it must be allowed, or somebody has mixed what he must not reach into it. */
    private static List<InetAddress> addresses(String host, AllowedHosts allowed) throws NotSent, UnknownHostException {
        var found = Arrays.asList(InetAddress.getAllByName(host));
        if (!found.stream().allMatch(address -> allowed.allows(host, address))) {
            throw new NotSent(DeliveryFailure.FORBIDDEN_ADDRESS);
        }
        return found;
    }

    /** To the first of the addresses at which somebody listens. */
    private HttpAnswer post(
            WebhookAddress address, List<InetAddress> addresses, Sealed sealed, ScheduledExecutorService watch)
            throws IOException {
        var end = clock.instant().plus(LONGEST);
        var failed = new IOException("no address");
        for (var at : addresses) {
            var left = Duration.between(clock.instant(), end);
            if (left.isNegative() || left.isZero()) {
                throw new SocketTimeoutException("too slow");
            }
            try {
                var post = new HttpPost((SSLSocketFactory) SSLSocketFactory.getDefault(), watch, left);
                return post.send(
                        address,
                        at,
                        sealed.headers(clock.instant()),
                        sealed.message().body());
            } catch (ConnectException | NoRouteToHostException e) {
                failed = e; // nobody has got anything yet, so the next one may be asked
            }
        }
        throw failed;
    }

    private static DeliveryFailure failure(IOException e) {
        if (e instanceof UnknownHostException) {
            return DeliveryFailure.UNKNOWN_HOST;
        } else if (e instanceof SocketTimeoutException) {
            return DeliveryFailure.TIMEOUT;
        } else if (e instanceof SSLException) {
            return DeliveryFailure.NO_TRUST;
        } else if (e instanceof HttpAnswer.Unreadable) {
            return DeliveryFailure.BAD_ANSWER;
        }
        return DeliveryFailure.NO_CONNECTION;
    }

    private DeliveryResult result(Instant start, @Nullable HttpAnswer answer, @Nullable DeliveryFailure failure) {
        return new DeliveryResult(
                answer == null ? null : answer.status(),
                answer == null ? null : answer.text(),
                failure,
                Duration.between(start, clock.instant()));
    }
}
