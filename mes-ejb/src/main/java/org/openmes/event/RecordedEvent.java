package org.openmes.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Actor;
import org.openmes.shared.DomainEvent;

/**
 * An event with who caused it, when and why, until it is written.
 *
 * @param reason as it was given with the command; null when none was
 */
record RecordedEvent(
        DomainEvent event,
        Actor actor,
        Instant at,
        @Nullable String reason) {}
