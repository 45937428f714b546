package org.openmes.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list that is read piece by piece; how long the list is nobody counts.
 *
 * @param next the cursor with which the list goes on; null when it ends here
 */
public record Slice<T>(List<T> items, @Nullable String next) {
    public Slice {
        items = List.copyOf(items);
    }

    /** The same stretch, its rows in another form. */
    public <S> Slice<S> map(Function<T, S> form) {
        return new Slice<>(items.stream().map(form).toList(), next);
    }
}
