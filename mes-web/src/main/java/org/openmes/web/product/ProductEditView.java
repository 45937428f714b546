package org.openmes.web.product;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ChangeProductType;
import org.openmes.product.ProductTypeDetails;
import org.openmes.product.ProductTypeFields;
import org.openmes.product.ProductTypeService;
import org.openmes.shared.Change;
import org.openmes.shared.Quantities;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;

/** Backs {@code /product/edit.xhtml} (spec 4.1). */
@Named
@RequestScoped
public class ProductEditView {
    @Inject
    ProductTypeService types;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Posted posted;

    private @Nullable ProductTypeDetails type;

    @PostConstruct
    void read() {
        var id = address.keyOrNew("id");
        type = id == null ? null : types.get(id);
    }

    public void save() {
        commands.perform(() -> {
            var saved = type == null ? create() : change(type.id());
            return Outcome.go("/product/product.xhtml?id=" + saved.id(), Messages.text("master.saved", saved.name()));
        });
    }

    private ProductTypeDetails create() {
        var fields = new ProductTypeFields(
                posted.text("code"),
                posted.text("name"),
                posted.text("description"),
                posted.text("unit_of_measure"),
                Objects.requireNonNullElse(posted.integer("qty_decimals"), 0),
                posted.flag("is_active"));
        posted.check();
        return types.create(fields);
    }

    private ProductTypeDetails change(long id) {
        var change = new ChangeProductType(
                Change.of(posted.text("code")),
                Change.of(posted.text("name")),
                Change.of(posted.text("description")),
                Change.of(posted.text("unit_of_measure")),
                Change.of(posted.integer("qty_decimals")),
                Change.of(posted.flag("is_active")));
        posted.check();
        return types.change(id, change, posted.version());
    }

    public @Nullable ProductTypeDetails getType() {
        return type;
    }

    public List<Option> getDecimalOptions() {
        return IntStream.rangeClosed(0, Quantities.MOST_DECIMALS)
                .mapToObj(decimals -> Option.of(decimals, Messages.text("product.decimals." + decimals)))
                .toList();
    }
}
