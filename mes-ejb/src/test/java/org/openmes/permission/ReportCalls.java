package org.openmes.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.openmes.report.AnalyticsService;
import org.openmes.report.FloorService;
import org.openmes.report.LineFileService;
import org.openmes.report.OverviewService;
import org.openmes.report.SearchService;
import org.openmes.report.UsageCountService;
import org.openmes.report.WorkOrderFileService;
import org.openmes.report.WorkOrderListService;
import org.openmes.report.WorkOrderPageService;
import org.openmes.shared.ListFilter;
import org.openmes.testing.Acting;
import org.openmes.workorder.WorkOrderFilter;

/** What pages and reports read. */
@ApplicationScoped
class ReportCalls implements Calls {
    private static final Set<Long> ALL = Set.of();

    @Inject
    AnalyticsService analytics;

    @Inject
    OverviewService overviews;

    @Inject
    FloorService floor;

    @Inject
    LineFileService lineFiles;

    @Inject
    SearchService search;

    @Inject
    UsageCountService counts;

    @Inject
    WorkOrderFileService orderFiles;

    @Inject
    WorkOrderListService orderLists;

    @Inject
    WorkOrderPageService orderPages;

    @Inject
    Acting acting;

    @Inject
    Site site;

    @Override
    public void writeInto(Book book) {
        overview(book);
        allLines(book);
        oneLine(book);
        orders(book);
        lines(book);
    }

    private void overview(Book book) {
        book.read(
                "OverviewService.overview, of all his lines",
                () -> overviews.overview(ALL).totalWorkOrders() > 0);
        book.read("OverviewService.overview, of a line", () -> overviews.overview(line()));
        book.read(
                "OverviewService.details, of all his lines",
                () -> overviews.details(null).figures().totalWorkOrders() > 0);
        book.read("OverviewService.details, of a line", () -> overviews.details(site.line()));
        book.read(
                "OverviewService.detailsOf, of all his lines",
                () -> overviews.detailsOf(ALL).figures().totalWorkOrders() > 0);
        book.read("OverviewService.detailsOf, of a line", () -> overviews.detailsOf(line()));
    }

    private Set<Long> line() {
        return Set.of(site.line());
    }

    private void allLines(Book book) {
        var name = "AnalyticsService.%s, of all his lines";
        book.read(
                name.formatted("throughput"),
                () -> analytics.throughput(ALL, null).total().signum() > 0);
        book.read(
                name.formatted("cycleTimes"),
                () -> analytics.cycleTimes(ALL, null, null).figures().totalBatches() > 0);
        book.read(
                name.formatted("stepPerformance"),
                () -> !analytics.stepPerformance(ALL, null).isEmpty());
        book.read(
                name.formatted("issueStatistics"),
                () -> analytics.issueStatistics(ALL, null).total() > 0);
        book.read(
                name.formatted("productionByLine"),
                () -> analytics.productionByLine(ALL, null, null).lines().stream()
                        .anyMatch(row -> Long.valueOf(site.line()).equals(row.lineId())));
    }

    private void oneLine(Book book) {
        var name = "AnalyticsService.%s, of a line";
        book.read(name.formatted("throughput"), () -> analytics.throughput(line(), null));
        book.read(name.formatted("cycleTimes"), () -> analytics.cycleTimes(line(), null, null));
        book.read(name.formatted("stepPerformance"), () -> analytics.stepPerformance(line(), null));
        book.read(name.formatted("issueStatistics"), () -> analytics.issueStatistics(line(), null));
        book.read(name.formatted("productionByLine"), () -> analytics.productionByLine(line(), null, null));
    }

    private void orders(Book book) {
        book.read("WorkOrderFileService.get", site::pendingOrder, orderFiles::get);
        book.read("WorkOrderFileService.getByNumber", this::number, orderFiles::getByNumber);
        book.read("WorkOrderPageService.get", site::pendingOrder, orderPages::get);
        book.read(
                "WorkOrderListService.list",
                site::pendingOrder,
                id -> orderLists.list(WorkOrderFilter.of(Set.of(), Set.of()).sorted("-created_at")).items().stream()
                        .anyMatch(row -> row.order().id() == id));
        book.read(
                "SearchService.find",
                this::number,
                number -> !search.find(number).isEmpty());
    }

    /** The number of a fresh order of the line. */
    private String number() {
        var id = site.pendingOrder();
        return acting.admin(() -> orderFiles.get(id)).order().order().orderNo();
    }

    private void lines(Book book) {
        book.read("LineFileService.get", () -> lineFiles.get(site.line()));
        book.read("LineFileService.issues", () -> lineFiles.issues(site.line()));
        book.read("LineFileService.productTypes", () -> lineFiles.productTypes(site.line(), ListFilter.ALL));
        book.read(
                "FloorService.lines",
                () -> floor.lines().stream().anyMatch(line -> line.line().line().id() == site.line()));
        book.read("FloorService.queue", () -> floor.queue(site.line(), null, false));
        book.read("UsageCountService.ofLines", () -> counts.ofLines().byId().containsKey(site.line()));
        book.read(
                "UsageCountService.ofProductTypes",
                () -> counts.ofProductTypes().containsKey(site.product()));
        book.read("UsageCountService.ofIssueTypes", () -> counts.ofIssueTypes().containsKey(site.harmlessType()));
    }
}
