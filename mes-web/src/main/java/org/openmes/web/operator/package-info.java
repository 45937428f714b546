/** The pages of the shop floor: lines, queue, and the execution of batches. */
@NullMarked
package org.openmes.web.operator;

import org.jspecify.annotations.NullMarked;
