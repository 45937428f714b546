package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Role;
import org.openmes.testing.Deployments;

/** Who wants to be remembered stays signed in for thirty days (spec 1.1). */
@ExtendWith(ArquillianExtension.class)
class RememberedSessionIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    AuthenticationService authentication;

    @Inject
    UserFixture fixture;

    @BeforeEach
    void act() {
        fixture.actAsAdmin();
    }

    @Test
    void the_session_outlasts_days_without_use() {
        var user = fixture.aUser(Role.OPERATOR);
        var origin = UserFixture.from("10.0.0.1");
        var begun = authentication.signInRemembered(user.username(), UserFixture.PASSWORD, origin);

        fixture.ageSessions(user.id(), Duration.ofDays(29));
        assertThat(begun.kept()).isEqualTo(Duration.ofDays(30));
        assertThat(authentication.actorOfSession(begun.token(), origin)).isPresent();

        fixture.ageSessions(user.id(), Duration.ofDays(31));
        assertThat(authentication.actorOfSession(begun.token(), origin)).isEmpty();
    }

    @Test
    void any_other_session_ends_with_the_browser() {
        var user = fixture.aUser(Role.OPERATOR);

        assertThat(authentication
                        .signInForSession(user.username(), UserFixture.PASSWORD, UserFixture.from("10.0.0.1"))
                        .kept())
                .isNull();
    }
}
