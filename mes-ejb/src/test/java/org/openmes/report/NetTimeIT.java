package org.openmes.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.shared.Database;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;
import org.openmes.workorder.Standstill;

/** SQL and Java reckon the same net time. */
@ExtendWith(ArquillianExtension.class)
class NetTimeIT {
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");

    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    Database database;

    @Inject
    PastProduction past;

    @Inject
    Plant plant;

    @Test
    void between_any_two_moments_around_the_standstills_of_an_order() {
        var batch = plant.aBatch(
                plant.anAcceptedOrder(plant.aLine(), null, 10).order().id(), 10);
        var standstills = List.of(
                stop(0, 60_000L),
                stop(60_000, 60_500L), // begins when the other ends
                stop(100_000, 100_000L), // ended at once
                stop(200_250, 299_750L),
                stop(400_000, null));
        standstills.forEach(each -> past.standstill(batch, each.startedAt(), each.endedAt()));
        var order = batch.batch().workOrderId();

        for (var from : moments()) {
            for (var to : moments()) {
                if (!to.isBefore(from)) {
                    assertThat(inSql(order, from, to))
                            .as("%s to %s", from, to)
                            .isEqualTo(Standstill.netSeconds(from, to, standstills));
                }
            }
        }
    }

    /** Each beginning and end, and shortly before and after it. */
    private static List<Instant> moments() {
        return LongStream.of(0, 60_000, 60_500, 100_000, 200_250, 299_750, 400_000, 500_000)
                .boxed()
                .flatMap(at -> Stream.of(at - 999, at, at + 1))
                .map(NOON::plusMillis)
                .toList();
    }

    private static Standstill stop(long start, Long end) {
        return new Standstill(NOON.plusMillis(start), end == null ? null : NOON.plusMillis(end));
    }

    private long inSql(long order, Instant from, Instant to) {
        return database.read(handle -> handle.createQuery(
                        "select " + NetTime.seconds(":order", "cast(:from as timestamptz)", "cast(:to as timestamptz)"))
                .bind("order", order)
                .bind("from", from)
                .bind("to", to)
                .mapTo(Long.class)
                .one());
    }
}
