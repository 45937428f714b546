package org.openmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;

/** How the list of a page is sorted and which part of it is shown; all of it stands in the address (spec G11). */
@Named("list")
@RequestScoped
public class ListState {
    /** Beyond this, screens say that there are more. */
    private static final long COUNTED = 10_000;

    private static final List<Integer> SIZES = List.of(10, 25, 50, 100);
    private static final String SORT = "sort";

    @Inject
    Address address;

    @Inject
    Format format;

    private @Nullable Page<?> page;
    private @Nullable String sorted;

    /** The part that is wanted. */
    public PageRequest request() {
        return address.page();
    }

    /** Tells what was found, so that the foot of the list can say so. */
    public <T> List<T> show(Page<T> found) {
        page = found;
        return found.items();
    }

    /**
     * The field that is sorted by, a leading hyphen for descending.
     *
     * @param usual what it is when the address says nothing
     * @param allowed the fields that may be sorted by
     */
    public String sort(String usual, List<String> allowed) {
        var wanted = address.text(SORT);
        sorted = wanted != null && allowed.contains(field(wanted)) ? wanted : usual;
        return sorted;
    }

    /** The address that sorts by this field; by the other direction when it is sorted by it already. */
    public String sortedBy(String field) {
        return address.with(SORT, current().equals(field) ? "-" + field : field);
    }

    /** {@code ascending}, {@code descending} or {@code none}. */
    public String direction(String field) {
        var current = current();
        if (current.equals(field)) {
            return "ascending";
        }
        return current.equals("-" + field) ? "descending" : "none";
    }

    private String current() {
        return sorted == null ? String.valueOf(address.text(SORT)) : sorted;
    }

    private static String field(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    /** For example {@code 1–25 of 164}. */
    public String getRange() {
        if (page == null || page.total() == 0) {
            return Messages.text("list.none");
        }
        var first = Math.min(page.request().offset() + 1, page.total());
        var last = Math.min(page.request().offset() + page.items().size(), page.total());
        return Messages.text("list.range", first, Math.max(first, last), count(page.total()));
    }

    private static String count(long total) {
        return total > COUNTED ? Messages.text("list.more_than", COUNTED) : Messages.text("list.count", total);
    }

    public boolean isNothing() {
        return page == null || page.items().isEmpty();
    }

    public List<Integer> getSizes() {
        return SIZES;
    }

    public int getSize() {
        return request().perPage();
    }

    public boolean isHasPrevious() {
        return request().page() > 1;
    }

    public boolean isHasNext() {
        return page != null && request().page() < page.lastPage();
    }

    public String getPrevious() {
        return address.with("page", request().page() - 1);
    }

    public String getNext() {
        return address.with("page", request().page() + 1);
    }
}
