/** Key figures over the API. */
@NullMarked
package org.openmes.api.report;

import org.jspecify.annotations.NullMarked;
