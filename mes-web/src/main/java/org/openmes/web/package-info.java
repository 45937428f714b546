/** The pages: what all of them share. */
@NullMarked
package org.openmes.web;

import org.jspecify.annotations.NullMarked;
