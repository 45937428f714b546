package org.openmes.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.openmes.issue.ChangeIssueType;
import org.openmes.issue.IssueTypeDetails;
import org.openmes.issue.IssueTypeService;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingList;
import org.openmes.setting.SettingService;
import org.openmes.shared.Change;

/** Rules change while work goes on: settings, and whether a kind of issue blocks (spec 7.1, 14.3). */
@ApplicationScoped
class SettingCommands {
    static final String OVERPRODUCTION = "allow_overproduction";
    static final String SEQUENCE = "force_sequential_steps";

    @Inject
    SettingService settings;

    @Inject
    IssueTypeService types;

    Command<?> overproduction(Model model, Random random) {
        var on = random.nextBoolean();
        return new Command<>(OVERPRODUCTION + " " + on, null, true, set(OVERPRODUCTION, on), (answer, effects) -> {
            changed(OVERPRODUCTION, model.overproduction != on, effects);
            model.overproduction = on;
            model.orders.forEach(order -> order.everUnlimited |= on);
        });
    }

    Command<?> sequence(Model model, Random random) {
        var on = random.nextBoolean();
        return new Command<>(SEQUENCE + " " + on, null, true, set(SEQUENCE, on), (answer, effects) -> {
            changed(SEQUENCE, model.sequential != on, effects);
            model.sequential = on;
        });
    }

    Command<?> blocking(Model model, Random random) {
        var type = Model.pick(model.types, random);
        var on = random.nextBoolean();
        Change<String> text = Change.absent();
        var change = new ChangeIssueType(text, text, Change.absent(), Change.of(on), Change.absent());
        Callable<IssueTypeDetails> call = () -> types.change(type.id, change, null);
        return new Command<>("type " + type.id + " blocks " + on, null, true, call, (answer, effects) -> {
            if (type.blocking != on) {
                type.blocking = on;
                effects.event("RESOURCE_CHANGED", type.id);
                effects.row("IssueType", type.id);
                model.orders.stream()
                        .filter(order -> order.issues.stream().anyMatch(it -> it.type == type && it.isUnsolved()))
                        .forEach(order -> review(order, on, effects));
            }
        });
    }

    private static void review(ModelOrder order, boolean newCause, Effects effects) {
        if (newCause) {
            order.block(effects);
        } else {
            var wasLifted = order.lifted;
            order.unblockIfFree(effects);
            if (wasLifted && !order.lifted) {
                effects.event("WORK_ORDER_UPDATED", order.id);
            }
        }
    }

    private Callable<SettingList> set(String key, boolean on) {
        return () -> settings.change(List.of(new SettingChange(key, Boolean.toString(on))), null);
    }

    /** The ledger knows a setting by its name alone. */
    private static void changed(String key, boolean differs, Effects effects) {
        if (differs) {
            effects.row("Setting " + key);
        }
    }
}
