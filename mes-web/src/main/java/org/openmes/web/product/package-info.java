/** Product types and their process templates. */
@NullMarked
package org.openmes.web.product;

import org.jspecify.annotations.NullMarked;
