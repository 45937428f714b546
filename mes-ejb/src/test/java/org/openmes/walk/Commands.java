package org.openmes.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import org.jspecify.annotations.Nullable;

/** All commands of the walk, each as often as it makes a day of a plant interesting. */
@ApplicationScoped
class Commands {
    private static final int MOST_ORDERS = 12;
    private static final int ILLEGAL_PERCENT = 12;
    private static final int TRIES = 12;

    @Inject
    OrderCommands orders;

    @Inject
    OverrideCommands overrides;

    @Inject
    BatchCommands batches;

    @Inject
    StepCommands steps;

    @Inject
    IssueCommands issues;

    @Inject
    SettingCommands settings;

    @Inject
    MachineCommands machines;

    @Inject
    Walker walker;

    /** Makes a command of the model as it is then; null when there is nothing to do it to. */
    private interface Kind extends BiFunction<Model, Random, @Nullable Command<?>> {}

    ActionChainArbitrary<Walk> chain(Walk from, int length) {
        var chain = ActionChain.startWith(() -> from).withMaxTransformations(length);
        chain = chain.withAction(6, action(model -> model.orders.size() < MOST_ORDERS, orders::create));
        chain = ofOrders(chain);
        chain = ofWork(chain);
        chain = ofIssues(chain);
        return chain.withAction(1, always(settings::overproduction))
                .withAction(1, always(settings::sequence))
                .withAction(2, always(settings::blocking));
    }

    private ActionChainArbitrary<Walk> ofOrders(ActionChainArbitrary<Walk> chain) {
        return chain.withAction(8, onOrders(orders::accept))
                .withAction(1, onOrders(orders::reject))
                .withAction(4, onOrders(orders::start))
                .withAction(3, onOrders(orders::pause))
                .withAction(4, onOrders(orders::resume))
                .withAction(1, onOrders(orders::complete))
                .withAction(1, onOrders(orders::cancel))
                .withAction(4, onOrders(orders::reopen))
                .withAction(3, onOrders(orders::edit))
                .withAction(2, onOrders(overrides::block))
                .withAction(4, onOrders(overrides::unblock))
                .withAction(2, onOrders(overrides::force));
    }

    private ActionChainArbitrary<Walk> ofWork(ActionChainArbitrary<Walk> chain) {
        return chain.withAction(8, onOrders(batches::create))
                .withAction(2, onOrders(batches::cancel))
                .withAction(3, onOrders(batches::aim))
                .withAction(3, onOrders(batches::correct))
                .withAction(16, onOrders(steps::start))
                .withAction(16, onOrders(steps::complete))
                .withAction(4, onOrders(steps::skip))
                .withAction(3, onOrders(steps::undo))
                .withAction(5, onOrders(machines::count));
    }

    private ActionChainArbitrary<Walk> ofIssues(ActionChainArbitrary<Walk> chain) {
        return chain.withAction(5, onOrders(issues::report))
                .withAction(3, onOrders(issues::acknowledge))
                .withAction(6, onOrders(issues::resolve))
                .withAction(2, onOrders(issues::close))
                .withAction(2, onOrders(issues::reopen))
                .withAction(2, onOrders(issues::retype))
                .withAction(2, onOrders(issues::delete));
    }

    private Action.Dependent<Walk> always(Kind kind) {
        return action(model -> true, kind);
    }

    private Action.Dependent<Walk> onOrders(Kind kind) {
        return action(model -> !model.orders.isEmpty(), kind);
    }

    private Action.Dependent<Walk> action(Predicate<Model> precondition, Kind kind) {
        return new Action.Dependent<>() {
            @Override
            public boolean precondition(Walk walk) {
                return precondition.test(walk.model);
            }

            @Override
            public Arbitrary<Transformer<Walk>> transformer(Walk walk) {
                return Arbitraries.randomValue(random -> step(choose(walk.model, kind, random)));
            }
        };
    }

    /** Mostly something that the rules allow, where there is such a thing. */
    private static @Nullable Command<?> choose(Model model, Kind kind, Random random) {
        var first = kind.apply(model, random);
        if (random.nextInt(100) < ILLEGAL_PERCENT) {
            return first;
        }
        var candidate = first;
        for (var i = 0; i < TRIES && (candidate == null || !candidate.legal()); i++) {
            candidate = kind.apply(model, random);
        }
        return candidate == null ? first : candidate.legal() || random.nextInt(4) == 0 ? candidate : null;
    }

    private Transformer<Walk> step(@Nullable Command<?> command) {
        return command == null
                ? Transformer.noop()
                : Transformer.mutate(command.text(), walk -> walker.perform(command, walk));
    }
}
