package org.openmes.product;

import java.util.List;
import org.openmes.line.LineDirectory.LineEntry;

/**
 * What a line may make, as the event of its change tells it.
 *
 * @param productTypeIds ascending; none means everything
 */
public record LineProductTypes(LineEntry line, List<Long> productTypeIds) {}
