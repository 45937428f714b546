/** What the tests of the whole share: the deployed application and a browser. */
@NullMarked
package org.openmes.testing;

import org.jspecify.annotations.NullMarked;
