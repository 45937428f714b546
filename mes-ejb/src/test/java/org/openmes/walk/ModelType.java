package org.openmes.walk;

/** A kind of issue that may change whether it blocks. */
final class ModelType {
    final long id;
    boolean blocking;

    ModelType(long id, boolean blocking) {
        this.id = id;
        this.blocking = blocking;
    }
}
