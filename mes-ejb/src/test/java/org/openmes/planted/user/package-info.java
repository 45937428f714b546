/** Violations, one for each rule, to show that the rules can fail. */
@NullMarked
package org.openmes.planted.user;

import org.jspecify.annotations.NullMarked;
