/** Accounts, roles, credentials, tokens and the one place that tells which lines are somebody's. */
@NullMarked
package org.openmes.user;

import org.jspecify.annotations.NullMarked;
