/** What surrounds every page: menu, search, live updates, and what happens when a page cannot be shown. */
@NullMarked
package org.openmes.web.frame;

import org.jspecify.annotations.NullMarked;
