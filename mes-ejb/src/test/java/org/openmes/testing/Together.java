package org.openmes.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Does the same work many times at the same moment. */
public final class Together {
    private Together() {}

    /** What became of one of them: a result or the exception it ended with. */
    public record Outcome<T>(@Nullable T result, @Nullable Throwable failure) {
        public boolean succeeded() {
            return failure == null;
        }
    }

    /** Lets all begin at once, each on a thread of its own, and waits for all. */
    public static <T> List<Outcome<T>> run(int times, Callable<T> work) throws InterruptedException {
        var ready = new CountDownLatch(times);
        var executor = Executors.newFixedThreadPool(times);
        try {
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < times; i++) {
                futures.add(executor.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.call();
                }));
            }
            var outcomes = new ArrayList<Outcome<T>>();
            for (var future : futures) {
                outcomes.add(outcome(future));
            }
            return outcomes;
        } finally {
            executor.shutdownNow();
        }
    }

    private static <T> Outcome<T> outcome(Future<T> future) throws InterruptedException {
        try {
            return new Outcome<>(future.get(), null);
        } catch (ExecutionException e) {
            return new Outcome<>(null, e.getCause());
        }
    }
}
