package org.openmes.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.Database;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Roles;
import org.openmes.shared.Slice;
import org.openmes.shared.ValidationException;

/** Reads the ledger; nothing can change it. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class AuditService {
    private static final int AT_ONCE = 500;

    /** Beyond this, screens say that there are more (architecture D6). */
    private static final int COUNTED = 10_000;

    /** A kind of record is in the ledger because its table has the trigger, whose first argument is the name. */
    private static final String KINDS = """
            select distinct split_part(encode(t.tgargs, 'escape'), '\\000', 1) as kind
            from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where t.tgname = 'audit' and c.relnamespace = cast(current_schema() as regnamespace)
            union select 'AuditLog' order by kind""";

    @Inject
    Database database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    LedgerConnection ledger;

    @Inject
    ExportRecord exports;

    /**
     * The entries of one record, newest first.
     *
     * @param entityType the kind of record as the ledger names it, e.g. {@code WorkOrder}, in any case and also with
     *     underscores
     * @throws ValidationException under {@code entity_type} when the ledger has no such kind
     */
    public Page<AuditEntry> ofEntity(String entityType, long entityId, PageRequest page) {
        return list(AuditFilter.ofEntity(entityType, entityId), page);
    }

    /**
     * The entries that fit the filter, newest first.
     *
     * @throws ValidationException under {@code entity_type} when the ledger has no such kind
     */
    public Page<AuditEntry> list(AuditFilter filter, PageRequest page) {
        var query = query(filter).list();
        return database.read(handle -> query.page(handle, page, AuditEntry.class));
    }

    /**
     * A stretch of the entries that fit the filter, newest first.
     *
     * @throws ValidationException as {@link #list(AuditFilter, PageRequest)}, and under {@code cursor}
     */
    public Slice<AuditEntry> list(AuditFilter filter, CursorRequest request) {
        var query = query(filter).list();
        return database.read(handle -> query.slice(handle, request, AuditEntry.class));
    }

    /**
     * As {@link #list(AuditFilter, PageRequest)}, for screens: the total is exact up to 10,000, and one more where there are more.
     *
     * @throws ValidationException as {@link #list(AuditFilter, PageRequest)}
     */
    public Page<AuditEntry> browse(AuditFilter filter, PageRequest page) {
        var query = query(filter);
        return database.read(handle -> new Page<>(
                query.page(handle, page.perPage(), page.offset()), query.countUpTo(handle, COUNTED + 1), page));
    }

    /**
     * The entries that fit the filter and have a smaller key, newest first; as fast at the end as at the beginning.
     *
     * @param before the key of the last entry seen; null for the beginning
     * @param limit at most so many
     */
    public List<AuditEntry> before(AuditFilter filter, @Nullable Long before, int limit) {
        var query = query(filter).before(before);
        return database.read(handle -> query.page(handle, limit, 0));
    }

    /** The kinds of records that the ledger has, in the order of their names. */
    public List<String> kinds() {
        return database.read(
                handle -> handle.createQuery(KINDS).mapTo(String.class).list());
    }

    /**
     * Writes all entries that fit the filter as CSV (spec 11.4), newest first; recorded as an export.
     *
     * @throws IOException when the target does not take it
     * @throws ValidationException as {@link #list(AuditFilter, PageRequest)}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void exportCsv(AuditFilter filter, OutputStream target) throws IOException {
        var query = query(filter);
        var zone = settings.plantZone();
        exports.exported("csv", Map.of("filter", filter.toString()));
        ledger.read(connection -> {
            var file = new AuditCsv(target, zone);
            // the handle is not closed: the connection belongs to the caller
            query.all(Jdbi.open(connection), AT_ONCE).forEach(file::write);
            file.end();
            return null;
        });
    }

    /** The name of a file exported now (spec 11.4). */
    public String csvName() {
        var now = clock.instant().atZone(settings.plantZone());
        return "audit_log_" + DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").format(now) + ".csv";
    }

    /**
     * Refuses a filter that cannot be used, before an answer is begun.
     *
     * @throws ValidationException as {@link #list(AuditFilter, PageRequest)}
     */
    public void check(AuditFilter filter) {
        query(filter);
    }

    private AuditQuery query(AuditFilter filter) {
        var kinds = filter.entityTypes().stream().map(this::kind).collect(Collectors.toSet());
        return new AuditQuery(filter.withKinds(kinds), settings.plantZone());
    }

    private String kind(String given) {
        var kinds = kinds();
        var plain = given.strip().replace("_", "");
        return kinds.stream()
                .filter(plain::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> ValidationException.of("entity_type", "validation.one_of", kinds));
    }
}
