package org.openmes.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Those of these types that exist, by key. */
    public Map<Long, TypeEntry> types(Set<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.read(handle -> handle.createQuery(ENTRY + "id = any(:ids)")
                .bind("ids", ids.toArray(Long[]::new))
                .mapTo(TypeEntry.class)
                .collect(Collectors.toMap(TypeEntry::id, Function.identity())));
    }

    /** The keys of the types with these codes, any case, by the code as it was given; unknown codes are missing. */
    public Map<String, Long> idsByCode(Set<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return database.read(handle -> handle.createQuery("""
                        select g.code, p.id from unnest(:codes) as g(code)
                        join product_type p on lower(p.code) = lower(g.code)""")
                .bind("codes", codes.toArray(String[]::new))
                .reduceRows(new HashMap<>(), (found, row) -> {
                    found.put(row.getColumn("code", String.class), row.getColumn("id", Long.class));
                    return found;
                }));
    }

    /** A frozen copy of the template in force, if there is one. */
    public Optional<ProcessSnapshot> snapshot(long productTypeId) {
        return Optional.ofNullable(snapshots(Set.of(productTypeId)).get(productTypeId));
    }

    /** As {@link #snapshot}, of each of these types by its key; a type without a template in force is missing. */
    public Map<Long, ProcessSnapshot> snapshots(Set<Long> productTypeIds) {
        var now = clock.instant();
        return templates.inForce(productTypeIds).stream()
                .collect(Collectors.toMap(
                        template -> template.template().productTypeId(),
                        template -> ProcessSnapshot.of(template, now)));
    }

    /** Whether the line may make the type. */
    public boolean isAllowedOn(long lineId, long productTypeId) {
        return allowedOn(Set.of(lineId)).isAllowedOn(lineId, productTypeId);
    }

    /** What each of these lines may make. */
    public AllowedTypes allowedOn(Set<Long> lineIds) {
        return types.ofLines(lineIds);
    }
}
