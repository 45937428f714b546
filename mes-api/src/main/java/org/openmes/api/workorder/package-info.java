/** Work orders over the API. */
@NullMarked
package org.openmes.api.workorder;

import org.jspecify.annotations.NullMarked;
