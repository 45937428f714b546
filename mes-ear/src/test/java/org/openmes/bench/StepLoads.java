package org.openmes.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Clients that carry out steps for a while, one order after the other. */
record StepLoads(MeasuredPlant plant, Sizes sizes, Queue<Order> supply) {
    /** Over the interface. */
    Figures rest(int clients) throws InterruptedException {
        return Load.run(rests(clients), sizes.time(), supply);
    }

    /** By statements alone. */
    Figures jdbc(List<Script> scripts, int clients) throws Exception {
        var replays = new ArrayList<Replay>();
        try {
            for (var client : plant.operators().subList(0, clients)) {
                replays.add(new Replay(plant.access().application(), client, scripts));
            }
            return Load.run(replays, sizes.time(), supply);
        } finally {
            for (var replay : replays) {
                replay.close();
            }
        }
    }

    /** Clients of the interface. */
    List<Rest> rests(int clients) {
        return plant.operators().stream()
                .limit(clients)
                .map(client -> new Rest(plant.url(), client.token()))
                .toList();
    }
}
