/** Work orders: list, form and page. */
@NullMarked
package org.openmes.web.workorder;

import org.jspecify.annotations.NullMarked;
