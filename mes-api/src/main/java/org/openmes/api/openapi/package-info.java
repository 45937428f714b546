/** The description of the interface: completed when it is built, served as it is. */
@NullMarked
package org.openmes.api.openapi;

import org.jspecify.annotations.NullMarked;
