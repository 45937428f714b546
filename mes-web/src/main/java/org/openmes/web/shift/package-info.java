/** Shifts, and the one that works now. */
@NullMarked
package org.openmes.web.shift;

import org.jspecify.annotations.NullMarked;
