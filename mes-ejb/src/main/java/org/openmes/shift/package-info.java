/** Shifts, their occurrences and the rule which one runs at a moment (spec 8.2, 8.3). */
@NullMarked
package org.openmes.shift;

import org.jspecify.annotations.NullMarked;
