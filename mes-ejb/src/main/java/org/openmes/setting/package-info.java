/** Typed settings of the plant, read from the database at each decision. */
@NullMarked
package org.openmes.setting;

import org.jspecify.annotations.NullMarked;
