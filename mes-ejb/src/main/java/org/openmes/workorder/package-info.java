/** Work orders: life cycle, frozen process, quantities, and the lock that guards everything below an order (spec 5). */
@NullMarked
package org.openmes.workorder;

import org.jspecify.annotations.NullMarked;
