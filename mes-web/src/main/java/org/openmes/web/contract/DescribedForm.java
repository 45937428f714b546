package org.openmes.web.contract;

import java.util.List;

/**
 * The form of a body, or of a part of one.
 *
 * @param constants what it may be, where it is one of several words
 */
public record DescribedForm(String name, List<Field> fields, List<String> constants) {
    /**
     * A field of a form.
     *
     * @param always whether it is always there
     * @param mayBeNull whether it may be null
     */
    public record Field(String name, DescribedOperation.Type type, boolean always, boolean mayBeNull, String text) {}
}
