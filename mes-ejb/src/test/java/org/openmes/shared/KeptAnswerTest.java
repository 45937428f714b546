package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who gets the answer of an earlier request with the same key (spec 0.4 G7). */
class KeptAnswerTest {
    @Test
    void the_same_request_by_somebody_who_lost_nothing_is_answered_as_before() {
        var answer = kept(Role.SUPERVISOR).answerTo("hash", GivenActors.of(Role.SUPERVISOR, 1, 2));

        assertThat(answer).isEqualTo(new StoredAnswer(201, "/lines/1", "\"0\"", "{}", true));
    }

    @Test
    void another_request_with_the_same_key_is_a_conflict() {
        assertThat(refusal("other", GivenActors.admin())).isEqualTo(ErrorCode.IDEMPOTENCY_CONFLICT);
    }

    @Test
    void who_has_lost_role_or_line_gets_nothing() {
        assertThat(refusal("hash", GivenActors.of(Role.OPERATOR, 1))).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal("hash", null)).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal("hash", GivenActors.of(Role.SUPERVISOR, 2))).isEqualTo(ErrorCode.LINE_FORBIDDEN);
    }

    @Test
    void what_nobody_in_particular_has_asked_is_answered_to_anybody() {
        assertThat(kept(null).answerTo("hash", null).status()).isEqualTo(201);
    }

    private static ErrorCode refusal(String hash, @Nullable Actor actor) {
        return catchThrowableOfType(
                        DomainException.class, () -> kept(Role.SUPERVISOR).answerTo(hash, actor))
                .code();
    }

    private static ExactlyOnce.Kept kept(@Nullable Role role) {
        return new ExactlyOnce.Kept("hash", 201, "/lines/1", "\"0\"", "{}", role, false, Set.of(1L));
    }
}
