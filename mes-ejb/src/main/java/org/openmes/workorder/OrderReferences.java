package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDirectory;
import org.openmes.product.ProductDirectory;
import org.openmes.shared.Actor;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Quantities;
import org.openmes.shared.Violations;

/** Turns what a caller named into fields that fit the master data (spec 5.1, 3.8). */
@ApplicationScoped
class OrderReferences {
    @Inject
    LineDirectory lines;

    @Inject
    ProductDirectory products;

    /** The fields of a new order, with line and product type found by key or code. */
    WorkOrderFields resolve(CreateWorkOrder command, Violations violations) {
        return command.fields(lineId(command, violations), typeId(command, violations), violations);
    }

    /**
     * Checks the fields against each other and the master data.
     *
     * @param before the fields until now; null for a new order. What stays as it was may be inactive by now
     * @throws ForbiddenException LINE_FORBIDDEN under {@code line_id} when the line is not the actor's
     */
    void check(WorkOrderFields fields, @Nullable WorkOrderFields before, Actor actor, Violations violations) {
        fields.check(violations);
        var newLine = before == null || !Objects.equals(before.lineId(), fields.lineId());
        var newType = before == null || !Objects.equals(before.productTypeId(), fields.productTypeId());
        if (newLine && violations.fine("line_id") && violations.fine("line_code")) {
            checkLine(fields.lineId(), violations);
        }
        var newQuantity = newType || before.plannedQty().compareTo(fields.plannedQty()) != 0;
        checkQuantity(fields, newType, newQuantity, violations);
        if (newLine || newType) {
            checkAllowed(fields, violations);
        }
        violations.throwIfAny();
        if (newLine && !actor.lines().contains(fields.lineId())) {
            throw ForbiddenException.line("line_id");
        }
    }

    private void checkLine(@Nullable Long lineId, Violations violations) {
        if (lineId != null
                && lines.line(lineId).filter(LineDirectory.LineEntry::isActive).isEmpty()) {
            violations.add("line_id", "validation.unknown", lineId);
        }
    }

    /** A quantity that stays was fit when it was given, whatever the type allows by now. */
    private void checkQuantity(WorkOrderFields fields, boolean newType, boolean newQuantity, Violations violations) {
        var decimals = Quantities.MOST_DECIMALS;
        if (fields.productTypeId() != null) {
            var type = products.type(fields.productTypeId());
            if (type.isEmpty() || (newType && !type.get().isActive())) {
                violations.add("product_type_id", "validation.unknown", fields.productTypeId());
                return;
            }
            decimals = type.get().qtyDecimals();
        }
        if (newQuantity && violations.fine("planned_qty")) {
            Quantities.check(violations, "planned_qty", fields.plannedQty(), Quantities.smallest(decimals), decimals);
        }
    }

    private void checkAllowed(WorkOrderFields fields, Violations violations) {
        var line = fields.lineId();
        var type = fields.productTypeId();
        if (line != null && type != null && violations.isEmpty() && !products.isAllowedOn(line, type)) {
            var code = lines.line(line).map(LineDirectory.LineEntry::code).orElse("");
            violations.add("product_type_id", "workorder.type_not_allowed", code);
        }
    }

    private @Nullable Long lineId(CreateWorkOrder command, Violations violations) {
        if (command.lineCode() == null) {
            return command.lineId();
        }
        var found = lines.lineByCode(command.lineCode());
        if (found.isEmpty()) {
            violations.add("line_code", "validation.unknown", command.lineCode());
        } else if (command.lineId() != null && command.lineId() != found.get().id()) {
            violations.add("line_code", "validation.contradicts", "line_id");
        }
        return found.map(LineDirectory.LineEntry::id).orElse(null);
    }

    private @Nullable Long typeId(CreateWorkOrder command, Violations violations) {
        if (command.productTypeCode() == null) {
            return command.productTypeId();
        }
        var found = products.typeByCode(command.productTypeCode());
        if (found.isEmpty()) {
            violations.add("product_type_code", "validation.unknown", command.productTypeCode());
        } else if (command.productTypeId() != null
                && command.productTypeId() != found.get().id()) {
            violations.add("product_type_code", "validation.contradicts", "product_type_id");
        }
        return found.map(ProductDirectory.TypeEntry::id).orElse(null);
    }
}
