/** The lower half of the planted violations. */
@NullMarked
package org.openmes.planted.line;

import org.jspecify.annotations.NullMarked;
