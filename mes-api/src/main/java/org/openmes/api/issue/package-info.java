/** Issues and their types over the API. */
@NullMarked
package org.openmes.api.issue;

import org.jspecify.annotations.NullMarked;
