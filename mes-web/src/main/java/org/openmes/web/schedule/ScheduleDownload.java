package org.openmes.web.schedule;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openmes.schedule.ScheduleService;

/** The week of the page as a file. */
@WebServlet(name = "schedule-download", urlPatterns = ScheduleDownload.PATH)
public class ScheduleDownload extends HttpServlet {
    static final String PATH = "/schedule/week.csv";

    @Inject
    transient ScheduleService schedule;

    @Inject
    transient WantedWeek wanted;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var week = wanted.week();
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"schedule_" + week + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        schedule.exportCsv(week, wanted.lineId(), wanted.finishedToo(), response.getOutputStream());
    }
}
