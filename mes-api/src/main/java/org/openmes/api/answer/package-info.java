/** What resources return, and how it becomes an HTTP answer that may be asked for again. */
@NullMarked
package org.openmes.api.answer;

import org.jspecify.annotations.NullMarked;
