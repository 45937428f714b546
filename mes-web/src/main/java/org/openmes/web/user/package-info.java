/** Accounts. */
@NullMarked
package org.openmes.web.user;

import org.jspecify.annotations.NullMarked;
