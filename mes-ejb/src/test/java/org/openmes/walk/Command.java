package org.openmes.walk;

import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Role;

/**
 * Something to do to the plant, with what the model expects of it.
 *
 * @param order the order it concerns; null when several or none
 * @param legal whether the rules allow it now
 * @param call asks the service
 * @param effect makes the model follow, given the service's answer
 * @param role who does it
 */
record Command<T>(
        String text,
        @Nullable ModelOrder order,
        boolean legal,
        Callable<T> call,
        BiConsumer<T, Effects> effect,
        Role role) {
    /** Something that an Admin does. */
    Command(String text, @Nullable ModelOrder order, boolean legal, Callable<T> call, BiConsumer<T, Effects> effect) {
        this(text, order, legal, call, effect, Role.ADMIN);
    }
}
