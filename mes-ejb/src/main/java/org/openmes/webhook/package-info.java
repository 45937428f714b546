/** Webhooks: other systems are told of events, each once or more, signed, and in the order of each record (spec 17.10). */
@NullMarked
package org.openmes.webhook;

import org.jspecify.annotations.NullMarked;
