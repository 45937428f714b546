package org.openmes.report;

import java.util.List;
import org.openmes.line.LineDetails;

/**
 * A line with everything that belongs to it, read at one moment.
 *
 * @param productTypes what may be made here, by name; none means everything
 */
public record LineFile(LineDetails line, List<AllowedProductType> productTypes) {}
