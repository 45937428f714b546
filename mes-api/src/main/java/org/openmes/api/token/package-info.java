/** Tokens of programs. */
@NullMarked
package org.openmes.api.token;

import org.jspecify.annotations.NullMarked;
