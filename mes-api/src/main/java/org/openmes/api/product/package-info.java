/** Product types and process templates over the API. */
@NullMarked
package org.openmes.api.product;

import org.jspecify.annotations.NullMarked;
