/** Lines and workstations over the API. */
@NullMarked
package org.openmes.api.line;

import org.jspecify.annotations.NullMarked;
