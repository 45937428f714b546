package org.openmes.workorder;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDirectory;
import org.openmes.product.ProductDirectory;
import org.openmes.shared.Actor;
import org.openmes.shared.Change;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Quantities;
import org.openmes.shared.Violations;

/** Turns what a caller named into fields that fit the master data (spec 5.1, 3.8). */
final class OrderReferences {
    private final OrderBasis basis;

    OrderReferences(OrderBasis basis) {
        this.basis = basis;
    }

    /** The fields of a new order, with line and product type found by key or code. */
    WorkOrderFields resolve(CreateWorkOrder command, Violations violations) {
        return command.fields(
                lineId(command.lineId(), command.lineCode(), violations),
                typeId(command.productTypeId(), command.productTypeCode(), violations),
                violations);
    }

    /**
     * Checks the fields against each other and the master data.
     *
     * @param before the fields until now; null for a new order. What stays as it was may be inactive by now
     * @param codes by which line and product type are named
     * @throws ForbiddenException LINE_FORBIDDEN under {@code line_id} when the line is not the actor's
     */
    void check(
            WorkOrderFields fields,
            @Nullable WorkOrderFields before,
            GivenCodes codes,
            Actor actor,
            Violations violations) {
        fields.check(violations);
        var newLine = before == null || !Objects.equals(before.lineId(), fields.lineId());
        var newType = before == null || !Objects.equals(before.productTypeId(), fields.productTypeId());
        if (newLine && violations.fine("line_id") && violations.fine("line_code")) {
            checkLine(fields.lineId(), codes.line(), violations);
        }
        var newQuantity = newType || before.plannedQty().compareTo(fields.plannedQty()) != 0;
        checkQuantity(fields, newType, newQuantity, codes.productType(), violations);
        if (newLine || newType) {
            checkAllowed(fields, violations);
        }
        violations.throwIfAny();
        if (newLine && !actor.lines().contains(fields.lineId())) {
            throw ForbiddenException.line("line_id");
        }
    }

    private void checkLine(@Nullable Long lineId, @Nullable String code, Violations violations) {
        if (lineId != null
                && basis.line(lineId).filter(LineDirectory.LineEntry::isActive).isEmpty()) {
            unknown("line", lineId, code, violations);
        }
    }

    /** A quantity that stays was fit when it was given, whatever the type allows by now. */
    private void checkQuantity(
            WorkOrderFields fields,
            boolean newType,
            boolean newQuantity,
            @Nullable String code,
            Violations violations) {
        var decimals = Quantities.MOST_DECIMALS;
        if (fields.productTypeId() != null) {
            var type = basis.type(fields.productTypeId());
            if (type.isEmpty() || (newType && !type.get().isActive())) {
                unknown("product_type", fields.productTypeId(), code, violations);
                return;
            }
            decimals = type.get().qtyDecimals();
        }
        if (newQuantity && violations.fine("planned_qty")) {
            Quantities.check(violations, "planned_qty", fields.plannedQty(), Quantities.smallest(decimals), decimals);
        }
    }

    private static void unknown(String what, long id, @Nullable String code, Violations violations) {
        if (code == null) {
            violations.add(what + "_id", "validation.unknown", id);
        } else {
            violations.add(what + "_code", "validation.unknown", code);
        }
    }

    private void checkAllowed(WorkOrderFields fields, Violations violations) {
        var line = fields.lineId();
        var type = fields.productTypeId();
        if (line != null && type != null && violations.isEmpty() && !basis.isAllowedOn(line, type)) {
            var code = basis.line(line).map(LineDirectory.LineEntry::code).orElse("");
            violations.add("product_type_id", "workorder.type_not_allowed", code);
        }
    }

    /** The line to which an order is moved, by its key; absent where neither key nor code is given. */
    Change<Long> line(Change<Long> id, Change<String> code, Violations violations) {
        requireAgreement("line", id, code, violations);
        return code.present() ? Change.of(lineId(id.value(), code.value(), violations)) : id;
    }

    /** The product type that an order gets, as {@link #line}. */
    Change<Long> type(Change<Long> id, Change<String> code, Violations violations) {
        requireAgreement("product_type", id, code, violations);
        return code.present() ? Change.of(typeId(id.value(), code.value(), violations)) : id;
    }

    /** To clear one and to give the other is no wish. */
    private static void requireAgreement(String what, Change<Long> id, Change<String> code, Violations violations) {
        if (id.present() && code.present() && (id.value() == null) != (code.value() == null)) {
            violations.add(what + "_code", "validation.contradicts", what + "_id");
        }
    }

    /** The key of the line that is named by its key, its code or both; null for none. */
    @Nullable
    private Long lineId(@Nullable Long id, @Nullable String code, Violations violations) {
        return new Named("line", id, code)
                .key(named -> basis.lineByCode(named).map(LineDirectory.LineEntry::id), violations);
    }

    /** The key of the product type that is named by its key, its code or both; null for none. */
    @Nullable
    private Long typeId(@Nullable Long id, @Nullable String code, Violations violations) {
        return new Named("product_type", id, code)
                .key(named -> basis.typeByCode(named).map(ProductDirectory.TypeEntry::id), violations);
    }

    /** A record as a caller names it. */
    private record Named(
            String what, @Nullable Long id, @Nullable String code) {
        @Nullable
        Long key(Function<String, Optional<Long>> byCode, Violations violations) {
            if (code == null) {
                return id;
            }
            var found = byCode.apply(code);
            if (code.isBlank()) {
                violations.add(what + "_code", "validation.required");
            } else if (found.isEmpty()) {
                violations.add(what + "_code", "validation.unknown", code);
            } else if (id != null && !id.equals(found.get())) {
                violations.add(what + "_code", "validation.contradicts", what + "_id");
            }
            return found.orElse(null);
        }
    }
}
