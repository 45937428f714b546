/** The ledger over the API. */
@NullMarked
package org.openmes.api.audit;

import org.jspecify.annotations.NullMarked;
