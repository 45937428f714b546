package org.openmes.api.answer;

/** A representation of one record that has a version; its answer bears an entity tag (spec 17.1). */
public interface Versioned {
    long version();
}
