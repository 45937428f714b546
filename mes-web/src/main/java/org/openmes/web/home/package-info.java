/** The start page of each role. */
@NullMarked
package org.openmes.web.home;

import org.jspecify.annotations.NullMarked;
