/** Signing in for a token, and the own account. */
@NullMarked
package org.openmes.api.auth;

import org.jspecify.annotations.NullMarked;
