/** Product types, the process templates by which they are made, and the lines on which they may be made (spec 4, 3.8). */
@NullMarked
package org.openmes.product;

import org.jspecify.annotations.NullMarked;
