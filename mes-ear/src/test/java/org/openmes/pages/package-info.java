/** Tools for who builds pages: what they weigh, and how they look. */
@NullMarked
package org.openmes.pages;

import org.jspecify.annotations.NullMarked;
