/** Batches and steps: life cycles, sequence, quantities and net times (spec 5.5, 5.6, 15.6). */
@NullMarked
package org.openmes.execution;

import org.jspecify.annotations.NullMarked;
