package org.openmes.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The orders of one line and the settings that rule them, and how the walk chooses among them. */
final class Model {
    private static final int LIVE_SHARE = 85;

    final long line;
    final long product;
    final List<ModelOrder> orders = new ArrayList<>();
    final List<ModelType> types;
    boolean overproduction;
    boolean sequential = true;

    Model(long line, long product, List<ModelType> types) {
        this.line = line;
        this.product = product;
        this.types = types;
    }

    /** An order, mostly one that is not finished. */
    @Nullable
    ModelOrder order(Random random) {
        var live = orders.stream().filter(order -> !order.isTerminal()).toList();
        return pick(live.isEmpty() || random.nextInt(100) >= LIVE_SHARE ? orders : live, random);
    }

    /** A batch, mostly an open one. */
    @Nullable
    Found<ModelBatch> batch(Random random) {
        return found(random, order -> order.batches, ModelBatch::isOpen);
    }

    @Nullable
    Found<ModelIssue> issue(Random random) {
        return found(random, order -> order.issues, ModelIssue::isUnsolved);
    }

    private <T> @Nullable Found<T> found(
            Random random, Function<ModelOrder, List<T>> parts, Function<T, Boolean> isLive) {
        var all = orders.stream()
                .flatMap(order -> parts.apply(order).stream().map(part -> new Found<>(order, part)))
                .toList();
        var live = all.stream().filter(it -> isLive.apply(it.part())).toList();
        return pick(live.isEmpty() || random.nextInt(100) >= LIVE_SHARE ? all : live, random);
    }

    static <T> @Nullable T pick(List<T> from, Random random) {
        return from.isEmpty() ? null : from.get(random.nextInt(from.size()));
    }

    /** A part of an order with its order. */
    record Found<T>(ModelOrder order, T part) {}
}
