package org.openmes.event;

import java.time.Instant;
import org.openmes.shared.Actor;
import org.openmes.shared.DomainEvent;

/** An event with who caused it and when, until it is written. */
record RecordedEvent(DomainEvent event, Actor actor, Instant at) {}
