/** Holds the boundaries of the domain against the table of permissions, {@code docs/permissions.md}. */
@NullMarked
package org.openmes.permission;

import org.jspecify.annotations.NullMarked;
