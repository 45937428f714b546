package org.openmes.permission;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * How each method of the table is called, by the name that the table gives the case. What is called answers
 * {@code false} when it was let in and neither shows nor changes anything of the line; anything else means that it is
 * done.
 */
final class Book {
    private final TreeMap<String, Entry> entries = new TreeMap<>();

    /** Brings records of the line into the state that a call of this caller needs, and answers with the call. */
    @FunctionalInterface
    interface Arrangement {
        Callable<?> before(Caller caller) throws Exception;
    }

    /** How long what was arranged can be used. */
    enum Use {
        /** As often as it is wanted: it only reads. */
        EVER,
        /** Until a call is let in. */
        UNTIL_DONE,
        /** For one caller only. */
        BY_CALLER
    }

    record Entry(Arrangement arrangement, Use use) {}

    /** Something that is called for a record. */
    @FunctionalInterface
    interface Call<T> {
        Object on(T record) throws Exception;
    }

    /** Something that is called for a record and answers nothing. */
    @FunctionalInterface
    interface Command<T> {
        void on(T record) throws Exception;
    }

    /** A read that needs no record of its own. */
    void read(String name, Callable<?> call) {
        put(name, Use.EVER, caller -> call);
    }

    /** A read of a fresh record. */
    <T> void read(String name, Callable<T> fresh, Call<T> call) {
        put(name, Use.EVER, before(fresh, call));
    }

    /** A change of a fresh record. */
    <T> void change(String name, Callable<T> fresh, Call<T> call) {
        put(name, Use.UNTIL_DONE, before(fresh, call));
    }

    /** A change of a fresh record that answers nothing. */
    <T> void command(String name, Callable<T> fresh, Command<T> command) {
        change(name, fresh, made -> {
            command.on(made);
            return true;
        });
    }

    /** A call for which it matters who calls. */
    void byCaller(String name, Arrangement arrangement) {
        put(name, Use.BY_CALLER, arrangement);
    }

    private static <T> Arrangement before(Callable<T> fresh, Call<T> call) {
        return caller -> {
            var made = fresh.call();
            return () -> call.on(made);
        };
    }

    private void put(String name, Use use, Arrangement arrangement) {
        if (entries.put(name, new Entry(arrangement, use)) != null) {
            throw new IllegalStateException("arranged twice: " + name);
        }
    }

    Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    Set<String> names() {
        return Set.copyOf(entries.keySet());
    }
}
