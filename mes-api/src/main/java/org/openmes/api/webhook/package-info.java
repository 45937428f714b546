/** Webhooks over the API: subscriptions and what was sent. */
@NullMarked
package org.openmes.api.webhook;

import org.jspecify.annotations.NullMarked;
