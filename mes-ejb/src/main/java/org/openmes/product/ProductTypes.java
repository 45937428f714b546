package org.openmes.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineProducts;
import org.openmes.shared.Database;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.ListFilter;
import org.openmes.shared.ListOrder;
import org.openmes.shared.ListQuery;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;

/** Where product types and the sets of types of each line are kept. */
@ApplicationScoped
class ProductTypes implements LineProducts {
    private static final String DETAILS = """
            select p.id, p.code, p.name, p.description, p.unit_of_measure, p.qty_decimals, p.is_active,
                   p.created_at, p.updated_at, p.version,
                   (select count(*) from process_template t where t.product_type_id = p.id) as templates_count""";
    private static final String TABLE = "product_type p";
    private static final Term ID = Term.required("p.id", "bigint");
    private static final Term NAME = Term.required("lower(p.name)", "text");
    private static final ListOrder ORDER = new ListOrder(
            Map.of(
                    "id", ID,
                    "code", Term.required("lower(p.code)", "text"),
                    "name", NAME,
                    "created_at", Term.required("p.created_at", "timestamptz"),
                    "updated_at", Term.required("p.updated_at", "timestamptz")),
            List.of(Term.required("p.is_active", "boolean").reversed(), NAME),
            ID);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    ProductType get(long id) {
        return Optional.ofNullable(entities.find(ProductType.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFoundException("Product type", id));
    }

    void add(ProductType type) {
        entities.persist(type);
    }

    void remove(ProductType type) {
        entities.remove(type);
    }

    ProductTypeDetails details(long id) {
        return database.read(handle -> handle.createQuery(DETAILS + " from " + TABLE + " where p.id = :id")
                .bind("id", id)
                .mapTo(ProductTypeDetails.class)
                .findOne()
                .orElseThrow(() -> new NotFoundException("Product type", id)));
    }

    Page<ProductTypeDetails> list(ListFilter filter) {
        var conditions = filter.conditions("p.code, p.name", "p.is_active");
        var query = new ListQuery(DETAILS, TABLE, "", ID.column(), conditions, ORDER.by(filter.sort()));
        return database.read(handle -> query.page(handle, filter.page(), ProductTypeDetails.class));
    }

    boolean codeTaken(String code, @Nullable Long except) {
        return database.read(handle -> handle.createQuery("""
                        select exists (select 1 from product_type
                                       where lower(code) = lower(:code) and id is distinct from :except)""")
                .bind("code", code)
                .bind("except", except)
                .mapTo(Boolean.class)
                .one());
    }

    Set<Long> ofLine(long lineId) {
        return ofLines(Set.of(lineId)).byLine().getOrDefault(lineId, Set.of());
    }

    AllowedTypes ofLines(Set<Long> lineIds) {
        if (lineIds.isEmpty()) {
            return new AllowedTypes(Map.of());
        }
        return new AllowedTypes(database.read(handle -> handle.createQuery(
                        "select line_id, product_type_id from line_product_type where line_id = any(:lines)")
                .bind("lines", lineIds.toArray(Long[]::new))
                .reduceRows(new HashMap<>(), (named, row) -> {
                    named.computeIfAbsent(row.getColumn("line_id", Long.class), line -> new HashSet<>())
                            .add(row.getColumn("product_type_id", Long.class));
                    return named;
                })));
    }

    @Override
    public List<Long> typesOf(long lineId) {
        return ofLine(lineId).stream().sorted().toList();
    }

    void allowOnLine(long lineId, Set<Long> typeIds) {
        var ids = typeIds.toArray(Long[]::new);
        database.write(handle -> {
            handle.createUpdate(
                            "delete from line_product_type where line_id = :line and not product_type_id = any(:ids)")
                    .bind("line", lineId)
                    .bind("ids", ids)
                    .execute();
            handle.createUpdate("""
                            insert into line_product_type (line_id, product_type_id)
                            select :line, id from unnest(:ids) as id
                            on conflict on constraint pk_line_product_type do nothing""").bind("line", lineId).bind("ids", ids).execute();
        });
    }

    Set<Long> existing(Set<Long> ids) {
        return Set.copyOf(database.read(handle -> handle.createQuery("select id from product_type where id = any(:ids)")
                .bind("ids", ids.toArray(Long[]::new))
                .mapTo(Long.class)
                .list()));
    }
}
