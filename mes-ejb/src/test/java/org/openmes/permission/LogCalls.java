package org.openmes.permission;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.audit.AuditFilter;
import org.openmes.audit.AuditService;
import org.openmes.audit.BlockRange;
import org.openmes.audit.LedgerService;
import org.openmes.event.EventBatch;
import org.openmes.event.EventFeed;
import org.openmes.event.EventLogFilter;
import org.openmes.event.EventLogService;
import org.openmes.event.EventRequest;
import org.openmes.event.EventWait;
import org.openmes.event.TimelineService;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.PageRequest;
import org.openmes.testing.Acting;

/** The ledger, the log of events, its feed and the timelines made of it. */
@ApplicationScoped
class LogCalls implements Calls {
    private static final PageRequest PAGE = new PageRequest(1, 1);
    private static final CursorRequest STRETCH = CursorRequest.of(1, null);
    private static final BlockRange BLOCKS = new BlockRange(1, 1);
    private static final EventLogFilter EVENTS = new EventLogFilter(Set.of(), null, null, null, null, null);

    @Inject
    AuditService audit;

    @Inject
    LedgerService ledger;

    @Inject
    EventLogService events;

    @Inject
    EventFeed feed;

    @Inject
    EventWait wait;

    @Inject
    TimelineService timelines;

    @Inject
    Acting acting;

    @Inject
    Site site;

    @Override
    public void writeInto(Book book) {
        audit(book);
        ledger(book);
        events(book);
        feed(book);
    }

    private void audit(Book book) {
        book.read("AuditService.list(AuditFilter, PageRequest)", () -> audit.list(ofLine(), PAGE));
        book.read("AuditService.list(AuditFilter, CursorRequest)", () -> audit.list(ofLine(), STRETCH));
        book.read("AuditService.browse", () -> audit.browse(ofLine(), PAGE));
        book.read("AuditService.ofEntity", () -> audit.ofEntity("Line", site.line(), PAGE));
        book.read("AuditService.before", () -> audit.before(ofLine(), null, 1));
        book.read("AuditService.kinds", audit::kinds);
        book.read("AuditService.csvName", audit::csvName);
        book.command("AuditService.check", this::ofLine, audit::check);
        book.command(
                "AuditService.exportCsv",
                this::ofLine,
                filter -> audit.exportCsv(filter, OutputStream.nullOutputStream()));
    }

    private AuditFilter ofLine() {
        return AuditFilter.ofEntity("Line", site.line());
    }

    private void ledger(Book book) {
        book.read("LedgerService.verify", () -> ledger.verify(null));
        book.read("LedgerService.newestSeal", ledger::newestSeal);
        book.command(
                "LedgerService.exportRows",
                () -> BLOCKS,
                blocks -> ledger.exportRows(blocks, OutputStream.nullOutputStream()));
        book.command(
                "LedgerService.exportSeals",
                () -> BLOCKS,
                blocks -> ledger.exportSeals(blocks, OutputStream.nullOutputStream()));
        book.read("LedgerService.exportNewestSeal", () -> {
            ledger.exportNewestSeal(OutputStream.nullOutputStream());
            return BLOCKS;
        });
    }

    private void events(Book book) {
        book.read("EventLogService.list(EventLogFilter, PageRequest)", () -> events.list(EVENTS, PAGE));
        book.read("EventLogService.list(EventLogFilter, CursorRequest)", () -> events.list(EVENTS, STRETCH));
        book.read(
                "TimelineService.ofOrder(long, PageRequest)",
                site::pendingOrder,
                order -> timelines.ofOrder(order, PAGE));
        book.read(
                "TimelineService.ofOrder(long, CursorRequest)",
                site::pendingOrder,
                order -> timelines.ofOrder(order, STRETCH));
        book.read("TimelineService.ofIssue(long, PageRequest)", site::issue, issue -> timelines.ofIssue(issue, PAGE));
        book.read(
                "TimelineService.ofIssue(long, CursorRequest)",
                site::issue,
                issue -> timelines.ofIssue(issue, STRETCH));
    }

    private void feed(Book book) {
        book.read("EventFeed.latest", feed::latest);
        book.read("EventFeed.read, of all his lines", this::beforeAnEventOfTheLine, place -> tells(place, null));
        book.read("EventFeed.read, of a line", this::beforeAnEventOfTheLine, place -> tells(place, site.line()));
        book.read(
                "EventWait.read",
                this::beforeAnEventOfTheLine,
                place -> tellsOfLine(wait.read(behind(place, null), Duration.ZERO)));
    }

    /** The place of the newest event before one of the line that is published. */
    private long beforeAnEventOfTheLine() {
        long place = acting.admin(feed::latest);
        site.pendingOrder();
        await().until(() -> acting.admin(() -> tells(place, null)));
        return place;
    }

    private boolean tells(long after, @Nullable Long line) {
        return tellsOfLine(feed.read(behind(after, line)));
    }

    private static EventRequest behind(long place, @Nullable Long line) {
        return new EventRequest(place, 100, Set.of(), line);
    }

    private boolean tellsOfLine(EventBatch batch) {
        return batch.events().stream()
                .anyMatch(event -> Long.valueOf(site.line()).equals(event.lineId()));
    }
}
