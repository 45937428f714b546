package org.openmes.api.answer;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import org.jspecify.annotations.Nullable;
import org.openmes.api.request.Preconditions;
import org.openmes.api.request.RepeatKey;
import org.openmes.shared.ExactlyOnce;
import org.openmes.shared.OneTransaction;
import org.openmes.shared.StaleVersionException;
import org.openmes.shared.StoredAnswer;

/**
 * Runs a POST method and keeps its answer in one transaction, or sends the answer that was kept.
 *
 * <p>The answer is rendered inside the transaction, so that what a repetition gets is what the first caller got.
 */
@RepeatSafe
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class RepeatSafeInterceptor {
    @Inject
    RepeatKey key;

    @Inject
    ExactlyOnce exactlyOnce;

    @Inject
    OneTransaction oneTransaction;

    @Inject
    Rendering rendering;

    @Inject
    WantedFields wanted;

    @Inject
    Preconditions preconditions;

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        if (call.getMethod().isAnnotationPresent(GET.class)) {
            return read(call);
        }
        try {
            return inOneTransaction(call);
        } catch (StaleVersionException e) {
            if (!preconditions.alsoAllows(e.version())) {
                throw e;
            }
            return inOneTransaction(call);
        }
    }

    private @Nullable Object read(InvocationContext call) throws Exception {
        var answer = call.proceed();
        wanted.ignoreUnknown(answer);
        return answer;
    }

    private @Nullable Object inOneTransaction(InvocationContext call) throws Exception {
        if (!call.getMethod().isAnnotationPresent(POST.class) || !key.isGiven()) {
            return oneTransaction.call(call::proceed);
        }
        var secret = call.getMethod().isAnnotationPresent(AnswersWithSecret.class);
        var result = new Object[1];
        var answer = exactlyOnce.call(key.text(), key.requestHash(), () -> {
            result[0] = call.proceed();
            var rendered = rendering.render((Answer) result[0]);
            rendering.use(rendered);
            return secret
                    ? new StoredAnswer(rendered.status(), rendered.location(), rendered.etag(), "", false)
                    : rendered;
        });
        if (answer.replayed()) {
            if (secret) {
                throw RepeatKey.secretTold();
            }
            rendering.use(answer);
        }
        return result[0];
    }
}
