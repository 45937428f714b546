/** A random walk through the life of orders, batches, steps and issues, held against a simple model of the rules. */
@NullMarked
package org.openmes.walk;

import org.jspecify.annotations.NullMarked;
