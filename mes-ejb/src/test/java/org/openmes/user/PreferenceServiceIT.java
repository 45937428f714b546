package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.installation.FirstStepsService;
import org.openmes.shared.Actor;
import org.openmes.shared.LineScope;
import org.openmes.shared.Role;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

@ExtendWith(ArquillianExtension.class)
class PreferenceServiceIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    PreferenceService preferences;

    @Inject
    FirstStepsService firstSteps;

    @Inject
    UserFixture users;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    @BeforeEach
    void anAdminMakesAccounts() {
        users.actAsAdmin();
    }

    @Test
    void a_preference_belongs_to_one_person_and_the_later_value_stays() {
        var anna = users.aUser(Role.ADMIN).id();
        var bert = users.aUser(Role.ADMIN).id();

        keep(anna, "first");
        keep(anna, "second");

        assertThat(as(anna, () -> preferences.find(PreferenceKey.FIRST_STEPS_DISMISSED)))
                .contains("second");
        assertThat(as(bert, () -> preferences.find(PreferenceKey.FIRST_STEPS_DISMISSED)))
                .isEmpty();
    }

    @Test
    void the_first_steps_see_what_is_there_and_go_for_who_puts_them_away() {
        var anna = users.aUser(Role.ADMIN).id();
        var bert = users.aUser(Role.ADMIN).id();
        plant.anOrder(plant.aLine(), plant.aProduct("Mix"), 5);

        as(anna, () -> {
            firstSteps.dismiss();
            return null;
        });

        var steps = as(anna, firstSteps::get);
        assertThat(steps.dismissed()).isTrue();
        assertThat(steps.hasLine() && steps.hasProductType() && steps.hasTemplateWithSteps() && steps.hasWorkOrder())
                .isTrue();
        assertThat(as(bert, firstSteps::get).dismissed()).isFalse();
    }

    private void keep(long userId, String value) {
        as(userId, () -> {
            preferences.keep(PreferenceKey.FIRST_STEPS_DISMISSED, value);
            return null;
        });
    }

    private <T> T as(long userId, Callable<T> work) {
        var origin = UserFixture.from("127.0.0.1");
        var actor = new Actor(userId, "anna", "Anna", Role.ADMIN, LineScope.ALL, null, false, origin);
        return acting.as(actor, work);
    }
}
