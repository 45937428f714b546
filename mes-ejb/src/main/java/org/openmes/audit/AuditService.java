package org.openmes.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.openmes.shared.Database;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Roles;
import org.openmes.shared.ValidationException;

/** Reads the ledger; nothing can change it. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class AuditService {
    private static final String OF_ENTITY = "from audit_log where entity_type = :type and entity_id = :id ";

    /** A kind of record is in the ledger because its table has the trigger, whose first argument is the name. */
    private static final String KINDS = """
            select distinct split_part(encode(t.tgargs, 'escape'), '\\000', 1) as kind
            from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where t.tgname = 'audit' and c.relnamespace = cast(current_schema() as regnamespace) order by kind""";

    @Inject
    Database database;

    /**
     * The entries of one record, newest first.
     *
     * @param entityType the kind of record as the ledger names it, e.g. {@code WorkOrder}, in any case and also with
     *     underscores
     * @throws ValidationException under {@code entity_type} when the ledger has no such kind
     */
    public Page<AuditEntry> ofEntity(String entityType, long entityId, PageRequest page) {
        var kind = kind(entityType);
        return database.read(handle -> {
            var total = handle.createQuery("select count(*) " + OF_ENTITY)
                    .bind("type", kind)
                    .bind("id", entityId)
                    .mapTo(Long.class)
                    .one();
            var rows = handle.createQuery("""
                            select id, created_at, user_id, user_label, via, entity_type, entity_id, entity_label,
                                   action, before, after, reason, request_id\s""" + OF_ENTITY + "order by id desc limit :limit offset :offset")
                    .bind("type", kind)
                    .bind("id", entityId)
                    .bind("limit", page.perPage())
                    .bind("offset", page.offset())
                    .mapTo(AuditEntry.class)
                    .list();
            return new Page<>(rows, total, page);
        });
    }

    private String kind(String given) {
        var kinds = database.read(
                handle -> handle.createQuery(KINDS).mapTo(String.class).list());
        var plain = given.strip().replace("_", "");
        return kinds.stream()
                .filter(plain::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> ValidationException.of("entity_type", "validation.one_of", kinds));
    }
}
