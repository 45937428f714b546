/** The ledger: its entries, its seals and their verification. */
@NullMarked
package org.openmes.web.audit;

import org.jspecify.annotations.NullMarked;
