package org.openmes.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openmes.shared.Keyset.Term;

/**
 * The orders in which a list can be read (spec 17.1).
 *
 * @param sortable terms by the names of fields
 * @param usual the order when none is asked for
 * @param key what differs in all rows; it decides where everything else is the same
 */
public record ListOrder(Map<String, Term> sortable, List<Term> usual, Term key) {
    /**
     * The order by these fields, each with a leading hyphen for descending.
     *
     * @param sort empty for the usual order
     * @throws ValidationException under {@code sort}, naming the fields there are
     */
    public Keyset by(List<String> sort) {
        var terms = new ArrayList<>(
                sort.isEmpty() ? usual : sort.stream().map(this::term).toList());
        terms.add(key);
        return new Keyset(terms);
    }

    private Term term(String field) {
        var descending = field.startsWith("-");
        var term = sortable.get(descending ? field.substring(1) : field);
        if (term == null) {
            throw ValidationException.of(
                    "sort",
                    "validation.one_of",
                    sortable.keySet().stream().sorted().toList());
        }
        return descending ? term.reversed() : term;
    }
}
