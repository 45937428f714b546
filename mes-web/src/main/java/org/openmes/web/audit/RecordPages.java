package org.openmes.web.audit;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a record of the ledger or the event log has its page. */
final class RecordPages {
    private static final Map<String, String> PAGES = Map.of(
            "WorkOrder", "/workorder/order.xhtml?id=",
            "Issue", "/issue/issue.xhtml?id=",
            "IssueType", "/issue/type.xhtml?id=",
            "Line", "/line/line.xhtml?id=",
            "LineStatus", "/line/status.xhtml?id=",
            "ProductType", "/product/product.xhtml?id=",
            "ProcessTemplate", "/product/template.xhtml?id=",
            "Shift", "/shift/edit.xhtml?id=",
            "User", "/user/edit.xhtml?id=");

    private RecordPages() {}

    /** The page of the record inside the application; null when its kind has none. */
    static @Nullable String of(String kind, @Nullable Long id) {
        var page = PAGES.get(kind);
        return page == null || id == null ? null : page + id;
    }

    /** What a kind of records is called, from its name in the ledger: {@code Work order} of {@code WorkOrder}. */
    static String words(String kind) {
        var words = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
