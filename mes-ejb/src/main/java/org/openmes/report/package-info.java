/** Key figures and composed reads: SQL across the features, nothing is changed here (spec 2.2, 16, 17.8). */
@NullMarked
package org.openmes.report;

import org.jspecify.annotations.NullMarked;
