/** Issues: board, page, and the catalogue of their types. */
@NullMarked
package org.openmes.web.issue;

import org.jspecify.annotations.NullMarked;
