/** Batches and steps over the API. */
@NullMarked
package org.openmes.api.execution;

import org.jspecify.annotations.NullMarked;
