/** The business event log: what happened, in the transaction in which it happened (spec 11.5, architecture D3). */
@NullMarked
package org.openmes.event;

import org.jspecify.annotations.NullMarked;
