package org.openmes.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openmes.audit.AuditService;
import org.openmes.audit.BlockRange;
import org.openmes.audit.LedgerService;

/** The files of the ledger, streamed: who is signed in to the pages gets what the REST interface gives to programs. */
@WebServlet(
        name = "audit-downloads",
        urlPatterns = {AuditDownloads.ENTRIES, AuditDownloads.NEWEST_SEAL, AuditDownloads.SEALS, AuditDownloads.LEDGER})
public class AuditDownloads extends HttpServlet {
    static final String ENTRIES = "/audit/entries.csv";
    static final String NEWEST_SEAL = "/audit/newest-seal.json";
    static final String SEALS = "/audit/seals.json";
    static final String LEDGER = "/audit/ledger.ndjson";

    private static final BlockRange ALL = BlockRange.of(null, null);

    @Inject
    transient AuditService entries;

    @Inject
    transient LedgerService ledger;

    @Inject
    transient WantedEntries wanted;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath()) {
            case ENTRIES -> {
                begin(response, "text/csv;charset=utf-8", entries.csvName());
                entries.exportCsv(wanted.filter(), response.getOutputStream());
            }
            case NEWEST_SEAL -> {
                begin(response, "application/json", "newest-seal.json");
                ledger.exportNewestSeal(response.getOutputStream());
            }
            case SEALS -> {
                begin(response, "application/json", "seals.json");
                ledger.exportSeals(ALL, response.getOutputStream());
            }
            default -> {
                begin(response, "application/x-ndjson", "ledger.ndjson");
                ledger.exportRows(ALL, response.getOutputStream());
            }
        }
    }

    private static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
    }
}
