package org.openmes.api.reference;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole set of records, by their keys. */
public record IdsRequest(@Schema(required = true) List<Long> ids) {}
