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
 * Sends a message to its receiver and tells what became of it, whatever that is. It looks at the address again each time:
 * what a name stands for changes, and so does what is allowed. Nothing here needs a transaction, and none may be open.
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

    /**
     * Sends it once.
     *
     * @param watch on which it is noticed that the time is up
     */
    DeliveryResult send(long webhookId, Deliveries.Due due, ScheduledExecutorService watch) {
        var start = clock.instant();
        try {
            var opened = opened(webhookId, start);
            var address = address(due.url());
            var addresses = addresses(address.host());
            var message = WebhookMessage.of(webhookId, due);
            var answer = post(address, addresses, new Sealed(message, opened), watch);
            return result(start, answer, answer.isSuccess() ? null : DeliveryFailure.REFUSED);
        } catch (NotSent e) {
            return result(start, null, e.failure);
        } catch (IOException e) {
            return result(start, null, failure(e));
        }
    }

    private WebhookVault.Opened opened(long webhookId, Instant now) throws NotSent {
        try {
            var encrypted = webhooks.encrypted(webhookId);
            if (encrypted.isEmpty()) {
                throw new NotSent(DeliveryFailure.NO_SECRET); // deleted meanwhile
            }
            return vault.open(webhookId, encrypted.get(), now);
        } catch (RuleException e) {
            throw new NotSent(DeliveryFailure.NO_SECRET);
        }
    }

    private WebhookAddress address(String url) throws NotSent {
        var address = WebhookAddress.checked(url, allowed(), new Violations());
        if (address == null) {
            throw new NotSent(DeliveryFailure.FORBIDDEN_ADDRESS);
        }
        return address;
    }

    /** Where the host is: all of it must be allowed, or somebody has mixed what he must not reach into it. */
    private List<InetAddress> addresses(String host) throws NotSent, UnknownHostException {
        var allowed = allowed();
        var found = Arrays.asList(InetAddress.getAllByName(host));
        if (!found.stream().allMatch(address -> allowed.allows(host, address))) {
            throw new NotSent(DeliveryFailure.FORBIDDEN_ADDRESS);
        }
        return found;
    }

    private AllowedHosts allowed() {
        return AllowedHosts.of(settings.now().webhookAllowedHosts());
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
