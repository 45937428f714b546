/** JSON on the wire: how bodies are read, checked by type, and written. */
@NullMarked
package org.openmes.api.json;

import org.jspecify.annotations.NullMarked;
