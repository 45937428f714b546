/** Production lines, their workstations and their board statuses (spec 3). */
@NullMarked
package org.openmes.line;

import org.jspecify.annotations.NullMarked;
