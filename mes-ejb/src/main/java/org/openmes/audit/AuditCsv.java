package org.openmes.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openmes.shared.CsvOutput;

/** The ledger as people open it in a spreadsheet (spec 11.4); times in the plant's zone. */
final class AuditCsv {
    private static final List<String> HEAD = List.of(
            "Timestamp",
            "User",
            "Entity",
            "Action",
            "IP Address",
            "Changes",
            "Via",
            "Reason",
            "Request",
            "Before",
            "After");

    private final CsvOutput file;
    private final ZoneId zone;

    AuditCsv(OutputStream target, ZoneId zone) throws IOException {
        this.file = new CsvOutput(target);
        this.zone = zone;
        file.row(HEAD);
    }

    void write(AuditEntry entry) {
        var at = entry.createdAt().truncatedTo(ChronoUnit.SECONDS).atZone(zone);
        try {
            file.row(Arrays.asList(
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at),
                    entry.userLabel(),
                    entity(entry),
                    entry.action(),
                    entry.ipAddress(),
                    entry.changes().stream().map(AuditCsv::change).collect(Collectors.joining("; ")),
                    entry.via(),
                    entry.reason(),
                    entry.requestId(),
                    entry.before(),
                    entry.after()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() throws IOException {
        file.end();
    }

    private static String entity(AuditEntry entry) {
        var label = entry.entityLabel() == null ? "" : " " + entry.entityLabel();
        return entry.entityType() + label + (entry.entityId() == null ? "" : " #" + entry.entityId());
    }

    private static String change(FieldChange change) {
        return change.field() + ": " + Objects.requireNonNullElse(change.before(), "") + " -> "
                + Objects.requireNonNullElse(change.after(), "");
    }
}
