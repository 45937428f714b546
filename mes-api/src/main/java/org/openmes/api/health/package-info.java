/** Whether the installation lives and is ready to work. */
@NullMarked
package org.openmes.api.health;

import org.jspecify.annotations.NullMarked;
