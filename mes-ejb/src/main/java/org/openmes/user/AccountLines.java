package org.openmes.user;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What accounts must ask of lines; implemented by the feature that owns them. Lines are locked before accounts. */
public interface AccountLines {
    /** Locks those of these lines that exist, in the order of their keys, before their people change. */
    void lock(Collection<Long> lineIds);

    /**
     * Locks a line before the whole set of its people is replaced.
     *
     * @param expectedVersion the version of the line the caller read; null to skip the check
     * @throws org.openmes.shared.NotFoundException when there is none
     * @throws org.openmes.shared.StaleVersionException when it was changed since
     */
    void lock(long lineId, @Nullable Long expectedVersion);

    /** Raises the version of a locked line, because its people are part of it. */
    void changed(long lineId);
}
