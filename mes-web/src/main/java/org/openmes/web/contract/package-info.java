/** The interface for programs, as people read it. */
@NullMarked
package org.openmes.web.contract;

import org.jspecify.annotations.NullMarked;
