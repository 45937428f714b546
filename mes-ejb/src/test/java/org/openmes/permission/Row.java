package org.openmes.permission;

import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calls of one row of the table, one caller after the other. */
final class Row {
    private final Cast cast;
    private final Book.Entry entry;
    private @Nullable Callable<?> unused;

    Row(Cast cast, Book.Entry entry) {
        this.cast = cast;
        this.entry = entry;
    }

    /** What becomes of the call of somebody who is not signed in. */
    Cast.Became nobody() {
        return attempt(Caller.ADMIN, cast::nobodyCalls);
    }

    /**
     * What becomes of the call of this caller.
     *
     * @param expected whose records they are does not matter to who shall not even enter
     */
    Cast.Became call(Caller caller, Outcome expected) {
        return attempt(expected == Outcome.NO ? Caller.ADMIN : caller, call -> cast.calls(caller, call));
    }

    private Cast.Became attempt(Caller owner, Function<Callable<?>, Cast.Became> made) {
        try {
            var call = unused == null ? entry.arrangement().before(owner) : unused;
            var became = made.apply(call);
            unused = isUsable(became) ? call : null;
            return became;
        } catch (Exception e) {
            return new Cast.Became("not arranged", e.toString());
        }
    }

    private boolean isUsable(Cast.Became became) {
        return switch (entry.use()) {
            case EVER -> true;
            case UNTIL_DONE -> !became.is(Outcome.YES);
            case BY_CALLER -> false;
        };
    }
}
