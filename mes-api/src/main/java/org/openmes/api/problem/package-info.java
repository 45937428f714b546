/** Refusals and faults as problem details (RFC 9457), wherever they arise. */
@NullMarked
package org.openmes.api.problem;

import org.jspecify.annotations.NullMarked;
