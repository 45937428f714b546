package org.openmes.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.openmes.shared.Database;

/** What work orders must know of product types; rights are theirs to check. */
@ApplicationScoped
public class ProductDirectory {
    private static final String ENTRY = "select id, code, name, qty_decimals, is_active from product_type where ";

    @Inject
    Database database;

    @Inject
    ProcessTemplates templates;

    @Inject
    ProductTypes types;

    @Inject
    Clock clock;

    /**
     * A product type as an order sees it.
     *
     * @param qtyDecimals decimals of its quantities, 0 to 3
     */
    public record TypeEntry(long id, String code, String name, int qtyDecimals, boolean isActive) {}

    public Optional<TypeEntry> type(long id) {
        return database.read(handle -> handle.createQuery(ENTRY + "id = :id")
                .bind("id", id)
                .mapTo(TypeEntry.class)
                .findOne());
    }

    /** The type with this code, any case. */
    public Optional<TypeEntry> typeByCode(String code) {
        return database.read(handle -> handle.createQuery(ENTRY + "lower(code) = lower(:code)")
                .bind("code", code.strip())
                .mapTo(TypeEntry.class)
                .findOne());
    }

    /** A frozen copy of the template in force, if there is one. */
    public Optional<ProcessSnapshot> snapshot(long productTypeId) {
        return templates.inForce(productTypeId).map(template -> ProcessSnapshot.of(template, clock.instant()));
    }

    /** Whether the line may make the type: its set names it, or is empty (spec 3.8). */
    public boolean isAllowedOn(long lineId, long productTypeId) {
        var allowed = types.ofLine(lineId);
        return allowed.isEmpty() || allowed.contains(productTypeId);
    }
}
