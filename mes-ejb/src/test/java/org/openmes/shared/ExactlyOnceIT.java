package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.testing.Together;

@ExtendWith(ArquillianExtension.class)
class ExactlyOnceIT {
    private static final StoredAnswer ANSWER = new StoredAnswer(201, "/somewhere", "\"1\"", "{}", false);

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    ExactlyOnce exactlyOnce;

    @Inject
    Acting acting;

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void a_repeated_request_gets_the_kept_answer() {
        var key = Plant.unique("key");

        var first = call(key, "same");
        var second = call(key, "same");

        assertThat(done).hasValue(1);
        assertThat(first.replayed()).isFalse();
        assertThat(second).isEqualTo(new StoredAnswer(201, "/somewhere", "\"1\"", "{}", true));
    }

    @Test
    void the_same_key_with_another_request_is_refused() {
        var key = Plant.unique("key");
        call(key, "one");

        var refusal = catchThrowableOfType(DomainException.class, () -> call(key, "other"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.IDEMPOTENCY_CONFLICT);
        assertThat(done).hasValue(1);
    }

    @Test
    void who_lost_the_role_or_a_line_does_not_get_the_answer_again() {
        var key = Plant.unique("key");
        acting.supervisor(LineScope.of(Set.of(1L, 2L)), () -> work(key));

        assertThat(refused(() -> acting.operator(LineScope.of(Set.of(1L, 2L)), () -> work(key))))
                .isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refused(() -> acting.supervisor(LineScope.of(Set.of(2L)), () -> work(key))))
                .isEqualTo(ErrorCode.LINE_FORBIDDEN);
        assertThat(acting.supervisor(LineScope.of(Set.of(1L, 2L, 3L)), () -> work(key))
                        .replayed())
                .isTrue();
        assertThat(call(key, "same").replayed()).isTrue();
        assertThat(done).hasValue(1);
    }

    private static ErrorCode refused(ThrowingCallable call) {
        return catchThrowableOfType(DomainException.class, call).code();
    }

    @Test
    void a_refusal_is_not_kept() {
        var key = Plant.unique("key");
        var refusal = catchThrowableOfType(
                DomainException.class,
                () -> acting.admin(() -> exactlyOnce.call(key, "same", () -> {
                    throw ForbiddenException.role();
                })));

        assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(call(key, "same").replayed()).isFalse();
    }

    @Test
    void of_many_at_once_one_does_the_work_and_nobody_waits_or_repeats() throws Exception {
        var key = Plant.unique("key");

        var outcomes = Together.run(16, () -> call(key, "same"));

        assertThat(done).hasValue(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.succeeded()))
                .allSatisfy(outcome -> assertThat(outcome.failure())
                        .isInstanceOfSatisfying(
                                DomainException.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.IN_PROGRESS)));
    }

    private StoredAnswer call(String key, String hash) {
        return acting.admin(() -> work(key, hash));
    }

    private StoredAnswer work(String key) throws Exception {
        return work(key, "same");
    }

    private StoredAnswer work(String key, String hash) throws Exception {
        return exactlyOnce.call(key, hash, () -> {
            done.incrementAndGet();
            return ANSWER;
        });
    }
}
