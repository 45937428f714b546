/** What must hold when many ask at the same moment, of one node and of two. */
@NullMarked
package org.openmes.cluster;

import org.jspecify.annotations.NullMarked;
