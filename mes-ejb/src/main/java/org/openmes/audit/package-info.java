/** The ledger of every change, written by the database and read here (spec 11, architecture D4). */
@NullMarked
package org.openmes.audit;

import org.jspecify.annotations.NullMarked;
