/** The pages of the settings: those of the plant, and the tokens of programs. */
@NullMarked
package org.openmes.web.setting;

import org.jspecify.annotations.NullMarked;
