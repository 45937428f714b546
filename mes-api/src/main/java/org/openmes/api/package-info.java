/** The domain over HTTP and JSON (spec 17): thin resources on the boundaries of the features. */
@NullMarked
package org.openmes.api;

import org.jspecify.annotations.NullMarked;
