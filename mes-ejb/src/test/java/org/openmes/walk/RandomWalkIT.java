package org.openmes.walk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.sessions.JqwikSession;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.audit.LedgerReplay;
import org.openmes.event.EventReplay;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.testing.TestSize;

/** Orders, batches, steps, issues and settings go through whatever chance brings, as the rules of the model say. */
@ExtendWith(ArquillianExtension.class)
class RandomWalkIT {
    /** A new line with new orders after so many commands; a failure is repeated by the seed of its stretch alone. */
    private static final int STRETCH = 250;

    private static final int SHORT = 1_000;
    private static final int LONG = 100_000;

    private static final System.Logger LOG = System.getLogger(RandomWalkIT.class.getName());

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    Commands commands;

    @Inject
    Records records;

    @Inject
    LedgerReplay ledger;

    @Inject
    EventReplay events;

    @Inject
    SettingService settings;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    @AfterEach
    void asBefore() {
        set(false, true);
    }

    @Test
    void services_and_model_agree_after_every_command() {
        var seed = TestSize.seed();
        var size = TestSize.of(SHORT, LONG);
        LOG.log(System.Logger.Level.INFO, "walk of {0} commands, -Dopenmes.test.seed={1}", size, Long.toString(seed));
        var outcomes = Walk.outcomes();
        var lines = new ArrayList<Long>();
        for (var done = 0; done < size; seed++) {
            var model = model();
            lines.add(model.line);
            done += stretch(seed, new Walk(model, records, outcomes));
        }
        LOG.log(System.Logger.Level.INFO, "outcomes " + outcomes);
        assertThat(ledger.differences()).isEmpty();
        assertThat(events.differences(lines)).isEmpty();
    }

    private int stretch(long seed, Walk walk) {
        try {
            JqwikSession.run(() -> commands.chain(walk, STRETCH)
                    .generator(STRETCH)
                    .next(new Random(seed))
                    .value()
                    .run());
        } catch (Throwable failure) {
            throw new AssertionError(
                    "-Dopenmes.test.seed=" + seed + ", command " + walk.count() + " of a stretch; " + cause(failure)
                            + "\nThe last commands:\n" + walk.lastCommands(),
                    failure);
        }
        return walk.count();
    }

    /** Without the list of all commands that the chain puts before it. */
    private static String cause(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.toString();
    }

    private Model model() {
        set(true, false);
        set(false, true);
        var types = List.of(
                new ModelType(plant.aBlockingType(), true),
                new ModelType(plant.aBlockingType(), true),
                new ModelType(plant.aHarmlessType(), false));
        return new Model(plant.aLine(), plant.aProduct("Mix", "Build", "Pack"), types);
    }

    private void set(boolean overproduction, boolean sequential) {
        var wanted = List.of(
                new SettingChange("overproduction_tolerance_percent", null),
                change("one_running_step_per_user", false),
                change("line_issue_blocks_all", false),
                change(SettingCommands.OVERPRODUCTION, overproduction),
                change(SettingCommands.SEQUENCE, sequential));
        acting.admin(() -> settings.change(wanted, null));
    }

    private static SettingChange change(String key, boolean value) {
        return new SettingChange(key, Boolean.toString(value));
    }
}
