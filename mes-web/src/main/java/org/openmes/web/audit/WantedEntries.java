package org.openmes.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openmes.audit.AuditFilter;
import org.openmes.audit.AuditService;
import org.openmes.web.Address;

/** Which entries of the ledger the address asks for: the same on the page and in the file. */
@RequestScoped
public class WantedEntries {
    @Inject
    AuditService ledger;

    @Inject
    Address address;

    private List<String> kinds = List.of();

    /** What the address restricts; kinds of records that the ledger does not have restrict nothing. */
    AuditFilter filter() {
        return new AuditFilter(
                known(address.texts("entity_type")),
                address.key("entity_id"),
                address.key("user_id"),
                Set.copyOf(address.texts("action")),
                Set.copyOf(address.texts("via")),
                address.date("from"),
                address.date("to"),
                address.text("q"));
    }

    private Set<String> known(List<String> wanted) {
        var known = new TreeSet<>(wanted);
        known.retainAll(kinds());
        return known;
    }

    /** The kinds of records that the ledger has. */
    List<String> kinds() {
        if (kinds.isEmpty()) {
            kinds = ledger.kinds();
        }
        return kinds;
    }
}
