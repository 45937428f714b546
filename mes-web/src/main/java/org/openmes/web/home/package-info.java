/** The start page. */
@NullMarked
package org.openmes.web.home;

import org.jspecify.annotations.NullMarked;
