package org.openmes.api.report;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.Many;
import org.openmes.api.answer.One;
import org.openmes.api.request.ListValues;
import org.openmes.report.AnalyticsService;
import org.openmes.report.OverviewService;

/** Key figures (spec 17.8). */
@Path("v1/analytics")
@Endpoint
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Analytics")
public class AnalyticsResource {
    private static final String LINE_ID = "line_id";
    private static final String LINES = "One or more, repeated or separated by commas";
    private static final String DAYS = "Today and the days before it in the plant zone, 1 to 366; by default 30";

    @Inject
    OverviewService overview;

    @Inject
    AnalyticsService analytics;

    @GET
    @Path("overview")
    @Operation(operationId = "getOverview", summary = "Read the key figures of the own lines, or of some of them")
    public One<OverviewResponse> overview(@QueryParam(LINE_ID) @Parameter(description = LINES) List<String> lineIds) {
        return One.of(OverviewResponse.of(overview.overview(ListValues.wholes(LINE_ID, lineIds))));
    }

    @GET
    @Path("production-by-line")
    @Operation(operationId = "getProductionByLine", summary = "Read the orders created in a period, line by line")
    public Many<LineProductionResponse> productionByLine(
            @QueryParam(LINE_ID) @Parameter(description = LINES) List<String> lineIds,
            @QueryParam("start_date") @Parameter(description = "By default six days before the end") @Nullable
                    LocalDate start,
            @QueryParam("end_date") @Parameter(description = "Included; by default today in the plant zone") @Nullable
                    LocalDate end) {
        var production = analytics.productionByLine(ListValues.wholes(LINE_ID, lineIds), start, end);
        return Many.of(production.lines(), LineProductionResponse::of);
    }

    @GET
    @Path("cycle-time")
    @Operation(operationId = "getCycleTime", summary = "Read how long batches took that were completed lately")
    public One<CycleTimeResponse> cycleTime(
            @QueryParam(LINE_ID) @Parameter(description = LINES) List<String> lineIds,
            @QueryParam("days") @Parameter(description = DAYS) @Nullable Integer days,
            @QueryParam("limit")
                    @Parameter(description = "How many batches are listed, 1 to 10 000, which is the default")
                    @Nullable
                    Integer limit) {
        return One.of(CycleTimeResponse.of(analytics.cycleTimes(ListValues.wholes(LINE_ID, lineIds), days, limit)));
    }

    @GET
    @Path("throughput")
    @Operation(operationId = "getThroughput", summary = "Read what finished batches produced, day by day")
    public One<ThroughputResponse> throughput(
            @QueryParam(LINE_ID) @Parameter(description = LINES) List<String> lineIds,
            @QueryParam("days") @Parameter(description = DAYS) @Nullable Integer days) {
        return One.of(ThroughputResponse.of(analytics.throughput(ListValues.wholes(LINE_ID, lineIds), days)));
    }

    @GET
    @Path("issue-stats")
    @Operation(operationId = "getIssueStatistics", summary = "Count the issues that were reported lately")
    public One<IssueStatisticsResponse> issueStatistics(
            @QueryParam(LINE_ID) @Parameter(description = LINES) List<String> lineIds,
            @QueryParam("days") @Parameter(description = DAYS) @Nullable Integer days) {
        return One.of(IssueStatisticsResponse.of(analytics.issueStatistics(ListValues.wholes(LINE_ID, lineIds), days)));
    }

    @GET
    @Path("step-performance")
    @Operation(
            operationId = "getStepPerformance",
            summary = "Read how long steps took that were completed lately, the slowest first")
    public Many<StepPerformanceResponse> stepPerformance(
            @QueryParam(LINE_ID) @Parameter(description = LINES) List<String> lineIds,
            @QueryParam("days") @Parameter(description = DAYS) @Nullable Integer days) {
        return Many.of(
                analytics.stepPerformance(ListValues.wholes(LINE_ID, lineIds), days), StepPerformanceResponse::of);
    }
}
