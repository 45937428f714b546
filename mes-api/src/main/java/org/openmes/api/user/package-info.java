/** Accounts over the API, for administrators. */
@NullMarked
package org.openmes.api.user;

import org.jspecify.annotations.NullMarked;
