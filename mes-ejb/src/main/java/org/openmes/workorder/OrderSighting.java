package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.line.BoardStatuses;
import org.openmes.line.BoardStatuses.BoardStatus;
import org.openmes.line.LineDirectory;
import org.openmes.product.ProductDirectory;
import org.openmes.workorder.KnownBasis.Board;
import org.openmes.workorder.KnownBasis.Codes;
import org.openmes.workorder.KnownBasis.Hindrances;
import org.openmes.workorder.ManyOrders.Numbered;

/**
 * Reads and locks at once what decides about many orders: first their lines, then the orders that exist, each in the order
 * of keys (architecture D1). How many statements that takes does not depend on how many orders there are.
 */
@ApplicationScoped
class OrderSighting {
    @Inject
    ManyOrders orders;

    @Inject
    LineDirectory lines;

    @Inject
    ProductDirectory products;

    @Inject
    BoardStatuses boardStatuses;

    @Inject
    OrderBatches batches;

    @Inject
    OrderIssues issues;

    /**
     * Everything about what was sent.
     *
     * @param source of the orders that will be new
     */
    SightedOrders of(List<UpsertWorkOrder> sent, OrderSource source) {
        var numbered = orders.numbered(texts(sent, UpsertWorkOrder::number));
        var codes = new Codes(
                lines.idsByCode(texts(sent, row -> stripped(row.lineCode().value()))),
                products.idsByCode(
                        texts(sent, row -> stripped(row.productTypeCode().value()))));
        var held = lines.linesForShare(all(List.of(
                present(sent, row -> row.lineId().value()),
                codes.lines().values(),
                present(numbered, Numbered::lineId))));
        var stored = locked(numbered);
        var ids = stored.values().stream().map(WorkOrder::id).toList();
        var named = all(List.of(
                present(sent, row -> row.productTypeId().value()), codes.types().values()));
        var basis = new KnownBasis(
                held,
                products.types(all(List.of(named, present(stored.values(), WorkOrder::productTypeId)))),
                codes,
                products.allowedOn(held.keySet()),
                products.snapshots(named),
                board(ids),
                new Hindrances(issues.ordersHindered(ids), issues.linesHindered(held.keySet())));
        return new SightedOrders(
                numbered.stream().collect(Collectors.toMap(Numbered::given, Numbered::lookedFor)),
                stored,
                ids.isEmpty() ? Map.of() : batches.totals(ids),
                orders.takenReferences(source, texts(sent, UpsertWorkOrder::externalRef)),
                basis);
    }

    /** Those that still have their number; of another one nothing is known, and its number may be free. */
    private Map<String, WorkOrder> locked(List<Numbered> numbered) {
        var byId = new HashMap<Long, WorkOrder>();
        orders.lockBeside(present(numbered, Numbered::id)).forEach(order -> byId.put(order.id(), order));
        var stored = new HashMap<String, WorkOrder>();
        for (var each : numbered) {
            var order = each.id() == null ? null : byId.get(each.id());
            if (order != null && order.orderNo().equals(each.orderNo())) {
                stored.put(each.lookedFor(), order);
            }
        }
        byId.values().removeAll(stored.values());
        orders.release(byId.values());
        return stored;
    }

    /** Only an order that exists can stand elsewhere on the board than at the beginning. */
    private Board board(Collection<Long> storedIds) {
        var statuses = storedIds.isEmpty() ? List.<BoardStatus>of() : boardStatuses.all();
        return new Board(
                statuses.stream().collect(Collectors.toMap(BoardStatus::id, Function.identity())),
                boardStatuses.defaultStatus().orElse(null));
    }

    /** What cannot be in the database is not looked for there. */
    private static Set<String> texts(List<UpsertWorkOrder> sent, Function<UpsertWorkOrder, @Nullable String> text) {
        return sent.stream()
                .map(text)
                .filter(found -> found != null && found.indexOf(0) < 0)
                .collect(Collectors.toSet());
    }

    private static @Nullable String stripped(@Nullable String code) {
        return code == null ? null : code.strip();
    }

    private static <T> Set<Long> present(Collection<T> things, Function<T, @Nullable Long> id) {
        return things.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Set<Long> all(List<Collection<Long>> groups) {
        return groups.stream().flatMap(Collection::stream).collect(Collectors.toSet());
    }
}
