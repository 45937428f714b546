package org.openmes.product;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDirectory;
import org.openmes.line.LineSets;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.ListFilter;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;
import org.openmes.shared.RecordUsages;
import org.openmes.shared.Recorded;
import org.openmes.shared.ResourceEvent;
import org.openmes.shared.Roles;
import org.openmes.shared.ValidationException;

/** Product types (spec 4.1) and the types a line may make (spec 3.8): seen by Supervisors, managed by Admins. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class ProductTypeService {
    private static final String ENTITY = "ProductType";

    @Inject
    ProductTypes types;

    @Inject
    LineDirectory lines;

    @Inject
    LineSets lineSets;

    @Inject
    RecordUsages usages;

    @Any
    @Inject
    Instance<DecimalUsage> decimalUsages;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Usually active types first, then by name.
     *
     * @throws org.openmes.shared.ValidationException under {@code sort}
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
    public Page<ProductTypeDetails> list(ListFilter filter) {
        return types.list(filter);
    }

    /** One product type. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
    public ProductTypeDetails get(long id) {
        return types.details(id);
    }

    /** Creates a product type. */
    @Recorded
    public ProductTypeDetails create(ProductTypeFields given) {
        var fields = given.checked();
        requireFreeCode(fields.code(), null);
        var type = new ProductType(fields, clock.instant());
        type.touch(current.get(), clock.instant());
        types.add(type);
        events.fire(ResourceEvent.created(ENTITY, type.id(), fields.code(), null, fields));
        return get(type.id());
    }

    /**
     * Changes the named fields; what it has already changes nothing.
     *
     * @throws ValidationException also under {@code qty_decimals}, when unfinished orders need more of them
     */
    @Recorded
    public ProductTypeDetails change(long id, ChangeProductType change, @Nullable Long expectedVersion) {
        var type = types.get(id);
        type.requireVersion(expectedVersion);
        var fields = change.on(type.fields()).checked();
        requireFreeCode(fields.code(), id);
        if (fields.qtyDecimals() < type.fields().qtyDecimals()) {
            requireDecimalsFree(id, fields.qtyDecimals());
        }
        if (fields.equals(type.fields())) {
            return get(id);
        }
        type.take(fields);
        type.touch(current.get(), clock.instant());
        events.fire(ResourceEvent.changed(ENTITY, id, fields.code(), null, fields));
        return get(id);
    }

    /**
     * Deletes a type without templates and orders.
     *
     * @throws org.openmes.shared.RuleException IN_USE
     */
    @Recorded
    public void delete(long id, @Nullable Long expectedVersion) {
        var type = types.get(id);
        type.requireVersion(expectedVersion);
        usages.requireUnused(ENTITY, id);
        events.fire(ResourceEvent.deleted(ENTITY, id, type.fields().code(), null, type.fields()));
        types.remove(type);
    }

    /** The keys of the types a line may make; none means all. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public Set<Long> allowedOnLine(long lineId) {
        lines.line(lineId).orElseThrow(() -> new NotFoundException("Line", lineId));
        current.get().requireLine(lineId);
        return types.ofLine(lineId);
    }

    /**
     * Replaces the set of types a line may make; existing orders stay as they are (spec 3.8).
     *
     * @param expectedVersion the version of the line the caller read; null to skip the check
     * @throws ValidationException under {@code ids}
     */
    @Recorded
    public Set<Long> allowOnLine(long lineId, Set<Long> typeIds, @Nullable Long expectedVersion) {
        lineSets.lock(lineId, expectedVersion);
        var unknown = new TreeSet<>(typeIds);
        unknown.removeAll(types.existing(typeIds));
        if (!unknown.isEmpty()) {
            throw ValidationException.of("ids", "validation.unknown", unknown);
        }
        if (!typeIds.equals(types.ofLine(lineId))) {
            types.allowOnLine(lineId, typeIds);
            lineSets.productsChanged(lineId);
        }
        return typeIds;
    }

    private void requireDecimalsFree(long id, int decimals) {
        var inUse = decimalUsages.stream()
                .mapToInt(usage -> usage.decimalsInUse(id))
                .max()
                .orElse(0);
        if (decimals < inUse) {
            throw ValidationException.of("qty_decimals", "product.decimals_in_use", inUse);
        }
    }

    private void requireFreeCode(String code, @Nullable Long except) {
        if (types.codeTaken(code, except)) {
            throw ValidationException.duplicate("code");
        }
    }
}
