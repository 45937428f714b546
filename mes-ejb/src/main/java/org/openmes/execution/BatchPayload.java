package org.openmes.execution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.workorder.OrderProgress;

/**
 * What an event of a batch tells: its fields, and those of the order that may have changed with it.
 *
 * @param steps all its steps when it is new; null later, when each step tells its own changes
 */
record BatchPayload(
        @JsonUnwrapped BatchState batch,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StepState> steps,
        OrderProgress workOrder) {}
