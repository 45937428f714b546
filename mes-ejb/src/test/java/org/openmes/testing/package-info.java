/** What the tests share: the server they run in, and the archive that is deployed there. */
@NullMarked
package org.openmes.testing;

import org.jspecify.annotations.NullMarked;
