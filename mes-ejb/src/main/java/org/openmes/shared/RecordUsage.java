package org.openmes.shared;

/** Asked before a record is deleted: how many records of another feature use it (spec G9). */
public interface RecordUsage {
    /** What uses it, in the plural, as the refusal names it. */
    String things();

    /**
     * How many there are.
     *
     * @param entityType the kind of the record that shall be deleted, e.g. {@code Line}
     * @param id its key
     */
    long count(String entityType, long id);
}
