/** What the measurement deploys into the server, to call the services there. */
@NullMarked
package org.openmes.bench.server;

import org.jspecify.annotations.NullMarked;
