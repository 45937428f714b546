package org.openmes.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets clients carry out orders, each one after the other without a pause, for a while. */
public final class Load {
    private static final int ROOM = 1 << 16;

    private Load() {}

    /**
     * Runs all clients at once and waits for them; ends earlier when no order is left.
     *
     * @param floors one for each client
     * @param supply orders nobody has begun; who takes one carries it out alone
     */
    public static Figures run(List<? extends Floor> floors, Duration time, Queue<Order> supply)
            throws InterruptedException {
        var ready = new CountDownLatch(floors.size());
        var executor = Executors.newFixedThreadPool(floors.size());
        try {
            var clients = new ArrayList<Future<long[]>>();
            for (var floor : floors) {
                Callable<long[]> work = () -> {
                    ready.countDown();
                    ready.await();
                    return work(floor, System.nanoTime() + time.toNanos(), supply);
                };
                clients.add(executor.submit(work));
            }
            ready.await();
            var begin = System.nanoTime();
            var times = new ArrayList<long[]>();
            for (var client : clients) {
                times.add(client.get());
            }
            var all = times.stream().flatMapToLong(Arrays::stream).toArray();
            return Figures.of(all, System.nanoTime() - begin);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private static long[] work(Floor floor, long end, Queue<Order> supply) throws Exception {
        var times = new long[ROOM];
        var count = 0;
        for (var order = supply.poll(); order != null && System.nanoTime() < end; order = supply.poll()) {
            for (var command = 0; command < Order.COMMANDS && System.nanoTime() < end; command++) {
                var begin = System.nanoTime();
                floor.command(order, command);
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = System.nanoTime() - begin;
            }
        }
        return Arrays.copyOf(times, count);
    }
}
