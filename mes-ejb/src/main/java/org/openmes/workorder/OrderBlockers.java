package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmes.shared.Database;

/** Tells why orders are blocked, the same wherever it is shown (spec 7.5, 15.2, 15.3). Not a boundary: callers check lines. */
@ApplicationScoped
public class OrderBlockers {
    @Inject
    OrderIssues issues;

    @Inject
    Database database;

    private record ByHand(long orderId, Blocker blocker) {}

    /** What holds each of these blocked orders: first the Admin who has blocked it, then its issues, oldest first. */
    public Map<Long, List<Blocker>> of(Collection<Long> blockedOrderIds) {
        if (blockedOrderIds.isEmpty()) {
            return Map.of();
        }
        var byHand = byHand(blockedOrderIds);
        var byIssues = issues.blockers(blockedOrderIds);
        return blockedOrderIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> Stream.concat(
                                        byHand.stream()
                                                .filter(each -> each.orderId() == id)
                                                .map(ByHand::blocker),
                                        byIssues.getOrDefault(id, List.of()).stream())
                                .toList()));
    }

    private List<ByHand> byHand(Collection<Long> orderIds) {
        return database.read(handle -> handle.createQuery("""
                        select o.id, o.block_reason, a.name
                        from work_order o left join user_account a on a.id = o.blocked_by
                        where o.id = any(:orders) and o.block_reason is not null""")
                .bind("orders", orderIds.toArray(Long[]::new))
                .map((row, context) -> new ByHand(
                        row.getLong("id"), new Blocker(row.getString("block_reason"), row.getString("name"), null)))
                .list());
    }
}
