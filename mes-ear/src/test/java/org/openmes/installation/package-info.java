/** Starts of the whole application with an environment of their own. */
@NullMarked
package org.openmes.installation;

import org.jspecify.annotations.NullMarked;
