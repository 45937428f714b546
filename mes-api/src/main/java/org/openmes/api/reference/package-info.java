/** How one record names another. */
@NullMarked
package org.openmes.api.reference;

import org.jspecify.annotations.NullMarked;
