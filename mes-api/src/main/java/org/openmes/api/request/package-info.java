/** What is read from a request before a resource sees it: its id, preconditions, parameters, raw body. */
@NullMarked
package org.openmes.api.request;

import org.jspecify.annotations.NullMarked;
