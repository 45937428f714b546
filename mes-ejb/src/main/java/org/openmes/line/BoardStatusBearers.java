package org.openmes.line;

/** Who bears board statuses; implemented by the feature that owns them. */
public interface BoardStatusBearers {
    /** Takes the status from all that have it; it is locked, and about to be deleted. */
    void lose(long statusId);
}
