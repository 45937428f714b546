package org.openmes.api.audit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of the streamed list of seals. */
public record SealsResponse(@Schema(required = true) List<SealResponse> data) {}
