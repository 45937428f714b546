/** The week by lines and days. */
@NullMarked
package org.openmes.web.schedule;

import org.jspecify.annotations.NullMarked;
