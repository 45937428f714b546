package org.openmes.web.product;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.openmes.product.ChangeProductType;
import org.openmes.product.ProductTypeDetails;
import org.openmes.product.ProductTypeService;
import org.openmes.report.UsageCountService;
import org.openmes.report.UsageCounts;
import org.openmes.shared.Change;
import org.openmes.shared.ListFilter;
import org.openmes.web.Address;
import org.openmes.web.ListState;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Wanted;

/** Backs {@code /product/list.xhtml} (spec 4.1). */
@Named
@RequestScoped
public class ProductListView {
    @Inject
    ProductTypeService types;

    @Inject
    UsageCountService counts;

    @Inject
    ListState list;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Wanted wanted;

    private List<ProductTypeDetails> rows = List.of();
    private Map<Long, UsageCounts.OfProductType> uses = Map.of();

    @PostConstruct
    void read() {
        var filter = ListFilter.of(address.text("q"), !address.flag("active"), list.request());
        rows = list.show(types.list(filter));
        uses = counts.ofProductTypes();
    }

    public void activate() {
        commands.perform(() -> switched(true));
    }

    public void deactivate() {
        commands.perform(() -> switched(false));
    }

    public void delete() {
        commands.perform(() -> {
            types.delete(wanted.key(), null);
            return Outcome.go("/product/list.xhtml", Messages.text("master.deleted"));
        });
    }

    private Outcome switched(boolean active) {
        var change = new ChangeProductType(
                Change.absent(), Change.absent(), Change.absent(), Change.absent(), Change.absent(), Change.of(active));
        var type = types.change(wanted.key(), change, null);
        return Outcome.stay(Messages.text(active ? "master.activated" : "master.deactivated", type.name()));
    }

    public List<ProductTypeDetails> getRows() {
        return rows;
    }

    public long orders(long typeId) {
        var use = uses.get(typeId);
        return use == null ? 0 : use.orders();
    }

    public boolean isFiltered() {
        return address.getSelf().contains("?");
    }
}
