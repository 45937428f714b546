/** Getting an installation on its feet: the schema, the first start, the demonstration plant, readiness. */
@NullMarked
package org.openmes.installation;

import org.jspecify.annotations.NullMarked;
