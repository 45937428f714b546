/** The log of business events over the API. */
@NullMarked
package org.openmes.api.event;

import org.jspecify.annotations.NullMarked;
