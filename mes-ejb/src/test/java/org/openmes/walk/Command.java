package org.openmes.walk;

import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Something to do to the plant, with what the model expects of it.
 *
 * @param order the order it concerns; null when several or none
 * @param legal whether the rules allow it now
 * @param call asks the service
 * @param effect makes the model follow, given the service's answer
 */
record Command<T>(
        String text, @Nullable ModelOrder order, boolean legal, Callable<T> call, BiConsumer<T, Effects> effect) {}
