package org.openmes.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Every feature's answer to the question whether a record may be deleted. */
@ApplicationScoped
public class RecordUsages {
    @Inject
    @Any
    Instance<RecordUsage> usages;

    /**
     * Refuses while anything uses the record.
     *
     * @throws RuleException IN_USE with the number and kind of the users
     */
    public void requireUnused(String entityType, long id) {
        for (var usage : usages) {
            var count = usage.count(entityType, id);
            if (count > 0) {
                throw RuleException.inUse(count, usage.things());
            }
        }
    }
}
