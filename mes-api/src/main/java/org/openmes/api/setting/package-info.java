/** The settings of the plant. */
@NullMarked
package org.openmes.api.setting;

import org.jspecify.annotations.NullMarked;
