package org.openmes.audit;

import java.time.YearMonth;

/** Gathers what is recorded of a month when it is purged, from entries that were found right. */
final class MonthOfLedger implements LedgerVerifier.Witness {
    private static final long NONE = -1;

    private final String month;
    private final EntryIds ids = new EntryIds();
    private long entries;
    private long first = NONE;
    private long last = NONE;
    private long lastBlock;
    private String lastBlockHash = Seal.BEGINNING;

    MonthOfLedger(YearMonth month) {
        this.month = month.toString();
    }

    @Override
    public void intact(Seal seal, LedgerRows entry) {
        if (entry.month().equals(month)) {
            first = first == NONE ? entry.id() : first;
            last = entry.id();
            entries++;
            lastBlock = seal.block();
            lastBlockHash = seal.hash();
        } else {
            endStretch();
        }
    }

    private void endStretch() {
        if (first != NONE) {
            ids.add(first, last);
            first = NONE;
        }
    }

    Purge purge() {
        endStretch();
        return new Purge(month, entries, ids.toString(), lastBlock, lastBlockHash);
    }
}
