/** What every feature shares: refusals, the acting person, the clock, exactly-once work, leases and the audit context. */
@NullMarked
package org.openmes.shared;

import org.jspecify.annotations.NullMarked;
