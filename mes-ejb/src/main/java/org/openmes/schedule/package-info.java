/** The week as it is planned: which orders are due on which day and line, and how much that is (spec 8.1). */
@NullMarked
package org.openmes.schedule;

import org.jspecify.annotations.NullMarked;
