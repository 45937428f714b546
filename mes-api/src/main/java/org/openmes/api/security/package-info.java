/** Who calls, and whether anybody may. */
@NullMarked
package org.openmes.api.security;

import org.jspecify.annotations.NullMarked;
