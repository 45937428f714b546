/** What the description of the interface says of every operation alike. */
@NullMarked
package org.openmes.api.openapi;

import org.jspecify.annotations.NullMarked;
