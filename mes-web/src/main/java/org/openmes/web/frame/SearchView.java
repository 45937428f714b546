package org.openmes.web.frame;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.openmes.report.Found;
import org.openmes.report.SearchService;
import org.openmes.web.Address;
import org.openmes.web.Messages;

/** Backs {@code /search.xhtml}. */
@Named
@RequestScoped
public class SearchView {
    private static final Map<String, String> PAGES = Map.of(
            "WorkOrder", "/workorder/order.xhtml?id=",
            "Line", "/line/line.xhtml?id=",
            "ProductType", "/product/product.xhtml?id=",
            "User", "/user/edit.xhtml?id=");

    @Inject
    SearchService search;

    @Inject
    Address address;

    private List<Found> found = List.of();

    @PostConstruct
    void find() {
        var text = address.text("q");
        found = text == null ? List.of() : search.find(text);
    }

    public List<Found> getFound() {
        return found;
    }

    /** The page of a record. */
    public String page(Found record) {
        return PAGES.get(record.kind()) + record.id();
    }

    /** What kind of record it is, in the reader's language. */
    public String kind(Found record) {
        return Messages.text("search.kind." + record.kind());
    }
}
