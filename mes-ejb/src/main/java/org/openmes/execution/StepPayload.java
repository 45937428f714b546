package org.openmes.execution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.openmes.workorder.OrderProgress;

/** What an event of a step tells: its fields, its batch, and those of the order that may have changed with it. */
record StepPayload(@JsonUnwrapped StepState step, BatchState batch, OrderProgress workOrder) {}
