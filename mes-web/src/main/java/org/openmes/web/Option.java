package org.openmes.web;

/**
 * A choice of a filter or field.
 *
 * @param note what is said below the field when it is chosen
 * @param unit the unit of quantities when it is chosen
 */
public record Option(String value, String label, String note, String unit) {
    public static Option of(Object value, String label) {
        return new Option(String.valueOf(value), label, "", "");
    }
}
