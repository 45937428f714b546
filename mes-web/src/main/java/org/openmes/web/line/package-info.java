/** Lines with their workstations and people. */
@NullMarked
package org.openmes.web.line;

import org.jspecify.annotations.NullMarked;
