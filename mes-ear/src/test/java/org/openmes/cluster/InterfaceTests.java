package org.openmes.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.openmes.api.RepeatedWrites;
import org.openmes.testing.RunSize;
import org.openmes.testing.TestedOpenMes;
import org.openmes.testing.TwoNodes;

/** The tests of the interface once more, on two nodes that all writes come to several times at once. */
final class InterfaceTests {
    private static final String INTERFACE = "org.openmes.api";
    /** One day of a plant, what is corrected in it, and one of each kind of write. */
    private static final String AT_A_COMMIT =
            ".*\\.(TireWalkthrough|Corrections|WorkOrderChanges|UnchangedRecords|IssueAttachments)ApiIT";

    private static final String ALL = ".*ApiIT";
    /** They send past what repeats, or nothing but a refusal comes of it, or they have many writers of one record. */
    private static final String NOT_REPEATED = ".*\\.(MalformedRequests|.*Guides?|Access|ParallelChanges)ApiIT";

    private InterfaceTests() {}

    /** What was repeated; fails where a test did. */
    static RepeatedWrites repeat(TwoNodes cluster) {
        var former = TestedOpenMes.replace(cluster.first());
        var repeated = RepeatedWrites.begin(cluster.urls());
        var summary = new SummaryGeneratingListener();
        try {
            LauncherFactory.create().execute(tests(), summary);
        } finally {
            RepeatedWrites.end();
            TestedOpenMes.replace(former);
        }
        assertThat(summary.getSummary().getFailures())
                .extracting(
                        failure -> failure.getTestIdentifier().getLegacyReportingName() + ": " + failure.getException())
                .isEmpty();
        return repeated;
    }

    private static LauncherDiscoveryRequest tests() {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(List.of(selectPackage(INTERFACE)))
                .filters(
                        includeClassNamePatterns(RunSize.isFull() ? ALL : AT_A_COMMIT),
                        excludeClassNamePatterns(NOT_REPEATED))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .build();
    }
}
