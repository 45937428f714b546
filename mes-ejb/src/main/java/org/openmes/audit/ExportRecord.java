package org.openmes.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.openmes.shared.Database;
import org.openmes.shared.JsonText;

/** Records in the ledger that somebody exported from it, before anything leaves the house (spec 11.1). */
@ApplicationScoped
class ExportRecord {
    @Inject
    Database database;

    /** In a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void exported(String label, Map<String, String> details) {
        database.write(handle -> handle.createQuery(
                        "select 1 from record_security_event('export', 'AuditLog', null, :label, cast(:details as jsonb))")
                .bind("label", label)
                .bind("details", JsonText.write(details))
                .mapTo(Integer.class)
                .one());
    }
}
