package org.openmes.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** Rules of production that an Admin switches act on the floor with the next action, without a restart (spec 14.3). */
@ExtendWith(ArquillianExtension.class)
class SettingsAtOnceIT {
    private static final CompleteStep PLAINLY = new CompleteStep(BatchResult.AS_PLANNED, null);

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    StepService steps;

    @Inject
    SettingService settings;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    private long line;
    private long order;
    private long operator;

    @BeforeEach
    void anAcceptedOrder() {
        line = plant.aLine();
        order = plant.anAcceptedOrder(line, plant.aProduct("Mix", "Build"), 100)
                .order()
                .id();
        operator = plant.anOperator(line);
    }

    @AfterEach
    void asItWas() {
        set("allow_overproduction", false);
        set("force_sequential_steps", true);
        set("one_running_step_per_user", false);
    }

    @Test
    void over_production_is_allowed_while_it_is_switched_on() {
        assertThat(refusal(() -> plant.aBatch(order, 101))).isEqualTo(ErrorCode.QTY_EXCEEDS_PLAN);

        set("allow_overproduction", true);
        var batch = plant.aBatch(order, 101);

        set("allow_overproduction", false);
        start(batch, 0);
        acting.admin(() -> steps.complete(stepOf(batch, 0), PLAINLY));
        start(batch, 1);
        assertThat(refusal(() -> acting.admin(() -> steps.complete(stepOf(batch, 1), PLAINLY))))
                .isEqualTo(ErrorCode.QTY_EXCEEDS_PLAN);
    }

    @Test
    void steps_need_no_sequence_while_it_is_switched_off() {
        var first = plant.aBatch(order, 50);
        var second = plant.aBatch(order, 50);
        assertThat(refusal(() -> start(first, 1))).isEqualTo(ErrorCode.STEP_ORDER);

        set("force_sequential_steps", false);
        start(first, 1);

        set("force_sequential_steps", true);
        assertThat(refusal(() -> start(second, 1))).isEqualTo(ErrorCode.STEP_ORDER);
    }

    @Test
    void nobody_works_on_two_steps_while_that_is_forbidden() {
        var batches = List.of(plant.aBatch(order, 30), plant.aBatch(order, 30), plant.aBatch(order, 30));
        start(batches.get(0), 0);
        start(batches.get(1), 0);

        set("one_running_step_per_user", true);
        assertThat(refusal(() -> start(batches.get(2), 0))).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);

        set("one_running_step_per_user", false);
        start(batches.get(2), 0);
    }

    private StepDetails start(BatchDetails batch, int step) {
        var scope = LineScope.of(Set.of(line));
        return acting.operator(operator, scope, () -> steps.start(stepOf(batch, step)));
    }

    private static long stepOf(BatchDetails batch, int step) {
        return batch.steps().get(step).id();
    }

    private void set(String key, boolean value) {
        acting.admin(() -> {
            settings.change(List.of(new SettingChange(key, String.valueOf(value))), null);
            return value;
        });
    }

    private static ErrorCode refusal(Callable<?> call) {
        return catchThrowableOfType(DomainException.class, call::call).code();
    }
}
