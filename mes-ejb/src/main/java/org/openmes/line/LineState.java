package org.openmes.line;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A line at one moment, as events carry it.
 *
 * @param productTypeIds the types that it may make, ascending; none means everything
 */
record LineState(@JsonUnwrapped LineFields fields, List<Long> productTypeIds) {}
