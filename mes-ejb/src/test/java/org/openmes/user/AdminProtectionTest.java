package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmes.shared.Actor;
import org.openmes.shared.Channel;
import org.openmes.shared.LineScope;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;
import org.openmes.shared.RuleException;

class AdminProtectionTest {
    static final long OWN_ID = 1;

    final UserAccount own = anAdmin(OWN_ID);
    final UserAccount other = anAdmin(2);

    @Test
    void nobody_switches_himself_off() {
        assertThat(refusal(own, own.fields().withActive(false), 5)).isEqualTo("user.own_deactivation");
    }

    @Test
    void nobody_demotes_himself() {
        assertThat(refusal(own, with(Role.SUPERVISOR), 5)).isEqualTo("user.own_demotion");
    }

    @Test
    void the_last_active_administrator_stays_one() {
        assertThat(refusal(other, with(Role.OPERATOR), 0)).isEqualTo("user.last_admin");
        assertThat(refusal(other, other.fields().withActive(false), 0)).isEqualTo("user.last_admin");
    }

    @Test
    void one_of_several_administrators_may_be_demoted_by_another() {
        assertThatCode(() -> AdminProtection.check(other, with(Role.OPERATOR), actor(), () -> 1))
                .doesNotThrowAnyException();
    }

    @Test
    void a_change_that_takes_no_power_does_not_count_administrators() {
        assertThatCode(() -> AdminProtection.check(own, own.fields(), actor(), () -> {
                    throw new AssertionError("counted");
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void neither_oneself_nor_the_last_administrator_is_deleted() {
        assertThat(catchThrowableOfType(RuleException.class, () -> AdminProtection.checkDelete(own, actor(), () -> 5))
                        .reason()
                        .key())
                .isEqualTo("user.own_deletion");
        assertThat(catchThrowableOfType(RuleException.class, () -> AdminProtection.checkDelete(other, actor(), () -> 0))
                        .reason()
                        .key())
                .isEqualTo("user.last_admin");
    }

    @Test
    void who_is_no_active_administrator_is_changed_and_deleted_without_counting() {
        var off = anAdmin(3);
        off.take(off.fields().withActive(false));
        var supervisor = anAdmin(4);
        supervisor.take(with(Role.SUPERVISOR));

        for (var account : List.of(off, supervisor)) {
            assertThatCode(() ->
                            AdminProtection.check(account, with(Role.OPERATOR), actor(), AdminProtectionTest::counted))
                    .doesNotThrowAnyException();
            assertThatCode(() -> AdminProtection.checkDelete(account, actor(), AdminProtectionTest::counted))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void the_system_is_no_account() {
        assertThatCode(() -> AdminProtection.check(own, with(Role.OPERATOR), Actor.system(), () -> 1))
                .doesNotThrowAnyException();
        assertThatCode(() -> AdminProtection.checkDelete(own, Actor.system(), () -> 1))
                .doesNotThrowAnyException();
    }

    @Test
    void the_last_administrator_cannot_lose_the_role_altogether() {
        var nothing = new UserFields("Ada", "ada", "a@b", AccountType.USER, null, null, false, true, false);

        assertThat(refusal(other, nothing, 0)).isEqualTo("user.last_admin");
    }

    @Test
    void a_refusal_stands_at_the_field_that_takes_the_power() {
        var off = other.fields().withActive(false);

        assertThat(catchThrowableOfType(RuleException.class, () -> AdminProtection.check(other, off, actor(), () -> 0))
                        .errors())
                .containsOnlyKeys("is_active");
        assertThat(catchThrowableOfType(
                                RuleException.class,
                                () -> AdminProtection.check(other, with(Role.OPERATOR), actor(), () -> 0))
                        .errors())
                .containsOnlyKeys("role");
    }

    private static long counted() {
        throw new AssertionError("counted");
    }

    private static String refusal(UserAccount account, UserFields after, long others) {
        return catchThrowableOfType(
                        RuleException.class, () -> AdminProtection.check(account, after, actor(), () -> others))
                .reason()
                .key();
    }

    private static UserFields with(Role role) {
        return new UserFields("Ada", "ada", "ada@plant.example", AccountType.USER, role, null, false, true, false);
    }

    private static UserAccount anAdmin(long id) {
        return new UserAccount(with(Role.ADMIN), "hash", Instant.EPOCH) {
            @Override
            public long id() {
                return id;
            }
        };
    }

    private static Actor actor() {
        var origin = new Origin(Channel.WEB, "request", null, null);
        return new Actor(OWN_ID, "ada", "Ada", Role.ADMIN, LineScope.ALL, null, false, origin);
    }
}
