package org.openmes.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A month that was purged once for all tests: each purge verifies the whole ledger, and the tests take back what they do. */
@ApplicationScoped
class PurgedMonth {
    private static final int ENTRIES = 10;

    @Inject
    LedgerFixture ledger;

    @Inject
    OldMonths months;

    private @Nullable Purged made;

    /**
     * What the tests must know of it.
     *
     * @param before the newest seal of the time before
     * @param purged the keys of the entries that went
     * @param kept those of entries in the same block that stayed
     */
    record Purged(SealDetails before, List<Long> purged, List<Long> kept) {}

    synchronized Purged get() throws Exception {
        if (made == null) {
            made = purge();
        }
        return made;
    }

    private Purged purge() throws Exception {
        ledger.fill(ENTRIES);
        ledger.sealAll();
        var purged = new ArrayList<Long>();
        var kept = new ArrayList<Long>();
        var before = new SealDetails[1];
        months.commit(owner -> {
            before[0] = SealDetails.headOf(Seals.newest(owner).orElseThrow());
            var month = months.make(owner);
            for (var i = 0; i < ENTRIES; i++) {
                purged.add(OldMonths.write(owner, month.atDay(28), "goes"));
                kept.add(OldMonths.write(owner, LocalDate.now(ZoneOffset.UTC), "stays"));
            }
        });
        ledger.sealAll();
        months.keeping(OldMonths.MONTHS, () -> {
            months.purge();
            return null;
        });
        ledger.sealAll();
        return new Purged(before[0], List.copyOf(purged), List.copyOf(kept));
    }
}
