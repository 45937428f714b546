package org.openmes.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.openmes.api.RepeatedWrites;
import org.openmes.runner.RunningOpenMes;
import org.openmes.testing.RunSize;
import org.openmes.testing.TestedOpenMes;
import org.openmes.testing.TwoNodes;

/**
 * What the tests of the interface post has one effect, and one answer, though all of it comes three times at once on two
 * nodes (spec 17.1).
 */
class RepeatedWritesApiIT {
    private static final String INTERFACE = "org.openmes.api";
    /** One day of a plant, what is corrected, and many orders at once. */
    private static final String AT_A_COMMIT = ".*\\.(TireWalkthrough|Corrections|ReportedIssues|WorkOrderUpsert)ApiIT";

    private static final String ALL = ".*ApiIT";

    private TwoNodes cluster;
    private RunningOpenMes former;

    @BeforeEach
    void twoNodesInsteadOfOne() throws InterruptedException {
        cluster = TwoNodes.start();
        former = TestedOpenMes.replace(cluster.first());
    }

    @AfterEach
    void theOneAgain() {
        RepeatedWrites.end();
        TestedOpenMes.replace(former);
        cluster.close();
    }

    @Test
    void each_has_one_effect() {
        var summary = new SummaryGeneratingListener();
        var repeated = RepeatedWrites.begin(cluster.urls());

        LauncherFactory.create().execute(tests(), summary);

        var result = summary.getSummary();
        System.getLogger(RepeatedWritesApiIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} tests repeated {1} writes three times",
                        result.getTestsFoundCount(),
                        repeated.count());
        assertThat(result.getFailures())
                .extracting(
                        failure -> failure.getTestIdentifier().getLegacyReportingName() + ": " + failure.getException())
                .isEmpty();
        assertThat(repeated.count()).isGreaterThan(100);
    }

    private static LauncherDiscoveryRequest tests() {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(List.of(selectPackage(INTERFACE)))
                .filters(
                        includeClassNamePatterns(RunSize.isFull() ? ALL : AT_A_COMMIT),
                        excludeClassNamePatterns(".*\\.(MalformedRequests|Guides|Access)ApiIT"))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .build();
    }
}
