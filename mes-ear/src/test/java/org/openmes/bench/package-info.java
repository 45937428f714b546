/** Measures the speed of the packaged application beside that of its own SQL; prints, and asserts nothing. */
@NullMarked
package org.openmes.bench;

import org.jspecify.annotations.NullMarked;
