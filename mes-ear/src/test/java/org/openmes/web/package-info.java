/** The pages in a real browser, against the deployed application. */
@NullMarked
package org.openmes.web;

import org.jspecify.annotations.NullMarked;
