package org.openmes.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.openmes.shared.Database;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Roles;
import org.openmes.shared.Violations;

/** Reads the ledger; nothing can change it. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class AuditService {
    private static final int LONGEST_TYPE = 40;
    private static final String OF_ENTITY = "from audit_log where entity_type = :type and entity_id = :id ";

    @Inject
    Database database;

    /**
     * The entries of one record, newest first.
     *
     * @param entityType the kind of record as the ledger names it, e.g. {@code WorkOrder}
     */
    public Page<AuditEntry> ofEntity(String entityType, long entityId, PageRequest page) {
        var violations = new Violations();
        violations.code("entity_type", entityType, LONGEST_TYPE);
        violations.throwIfAny();
        return database.read(handle -> {
            var total = handle.createQuery("select count(*) " + OF_ENTITY)
                    .bind("type", entityType)
                    .bind("id", entityId)
                    .mapTo(Long.class)
                    .one();
            var rows = handle.createQuery("""
                            select id, created_at, user_id, user_label, via, entity_type, entity_id, entity_label,
                                   action, before, after, reason, request_id\s""" + OF_ENTITY + "order by id desc limit :limit offset :offset")
                    .bind("type", entityType)
                    .bind("id", entityId)
                    .bind("limit", page.perPage())
                    .bind("offset", page.offset())
                    .mapTo(AuditEntry.class)
                    .list();
            return new Page<>(rows, total, page);
        });
    }
}
