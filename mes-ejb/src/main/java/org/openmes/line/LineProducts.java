package org.openmes.line;

import java.util.List;

/** What a line must know of its product types; implemented by the feature that owns them. */
public interface LineProducts {
    /** The keys of the types that the line may make, ascending; none means everything. */
    List<Long> typesOf(long lineId);
}
