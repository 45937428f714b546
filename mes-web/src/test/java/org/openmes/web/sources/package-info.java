/** Checks over the sources of the pages: what no compiler and no browser would tell. */
@NullMarked
package org.openmes.web.sources;

import org.jspecify.annotations.NullMarked;
