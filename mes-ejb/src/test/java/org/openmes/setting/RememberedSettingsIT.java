package org.openmes.setting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.LineScope;
import org.openmes.shared.OneTransaction;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.testing.Together;
import org.openmes.workorder.OrderFloor;

/** One transaction decides by the settings of one moment, which is never before it got what it had to wait for. */
@ExtendWith(ArquillianExtension.class)
class RememberedSettingsIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    Settings settings;

    @Inject
    SettingService service;

    @Inject
    OrderFloor floor;

    @Inject
    OneTransaction transaction;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private String before = "";

    @BeforeEach
    void aName() {
        before = settings.plantName();
        change("First");
    }

    @AfterEach
    void asItWas() {
        change(before);
    }

    @Test
    void what_others_change_meanwhile_does_not_come_between_two_decisions() {
        var names = acting.admin(() -> transaction.call(() -> {
            var first = settings.plantName();
            Together.run(1, () -> change("Second"));
            return List.of(first, settings.plantName());
        }));

        assertThat(names).containsExactly("First", "First");
        assertThat(settings.plantName()).isEqualTo("Second");
    }

    @Test
    void who_has_locked_an_order_decides_by_the_settings_of_then() {
        var order = plant.anAcceptedOrder(plant.aLine(), plant.aProduct("Mix"), 10)
                .order()
                .id();

        var names = acting.supervisor(
                LineScope.ALL,
                () -> transaction.call(() -> {
                    var first = settings.plantName();
                    Together.run(1, () -> change("Second"));
                    floor.lock(order);
                    return List.of(first, settings.plantName());
                }));

        assertThat(names).containsExactly("First", "Second");
    }

    @Test
    void a_transaction_sees_what_it_changes_itself() {
        var names = acting.admin(() -> transaction.call(() -> {
            var first = settings.plantName();
            change(service, "Second");
            return List.of(first, settings.plantName());
        }));

        assertThat(names).containsExactly("First", "Second");
    }

    private SettingList change(String name) {
        return acting.admin(() -> change(service, name));
    }

    private static SettingList change(SettingService service, String name) {
        return service.change(List.of(new SettingChange("plant_name", name)), null);
    }
}
