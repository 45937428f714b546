/** The REST interface of the deployed application, from outside. */
@NullMarked
package org.openmes.api;

import org.jspecify.annotations.NullMarked;
