/** Issue types and issues: what hinders production, and how it blocks and unblocks orders (spec 7). */
@NullMarked
package org.openmes.issue;

import org.jspecify.annotations.NullMarked;
