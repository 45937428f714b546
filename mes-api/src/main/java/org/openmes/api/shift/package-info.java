/** Shifts over HTTP (spec 8.2, 8.3, 17.11). */
@NullMarked
package org.openmes.api.shift;

import org.jspecify.annotations.NullMarked;
