package org.openmes.workorder;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.line.BoardStatuses.BoardStatus;
import org.openmes.line.LineDirectory.LineEntry;
import org.openmes.product.AllowedTypes;
import org.openmes.product.ProcessSnapshot;
import org.openmes.product.ProductDirectory.TypeEntry;

/**
 * What was read for many orders at once; what is not in it does not exist.
 *
 * @param lines by key, held unchanged to the end of the transaction
 * @param types by key
 * @param codes the keys of the lines and types that are named by codes
 * @param allowed what the lines may make
 * @param snapshots by product type
 * @param board the statuses of the board
 * @param hindrances which open issues block what
 */
record KnownBasis(
        Map<Long, LineEntry> lines,
        Map<Long, TypeEntry> types,
        Codes codes,
        AllowedTypes allowed,
        Map<Long, ProcessSnapshot> snapshots,
        Board board,
        Hindrances hindrances)
        implements OrderBasis {

    /** The keys by the codes as they were given, without blanks around them. */
    record Codes(Map<String, Long> lines, Map<String, Long> types) {}

    /**
     * The statuses of the board.
     *
     * @param first the key of the one that new orders get; null for none
     */
    record Board(Map<Long, BoardStatus> statuses, @Nullable Long first) {}

    /**
     * Which open issues block what (spec 7.5).
     *
     * @param orders those that are blocked by an issue of their own
     * @param lines those whose issues block the orders that are made there
     */
    record Hindrances(Set<Long> orders, Set<Long> lines) {}

    @Override
    public Optional<LineEntry> line(long id) {
        return Optional.ofNullable(lines.get(id));
    }

    @Override
    public Optional<LineEntry> lineByCode(String code) {
        return Optional.ofNullable(codes.lines().get(code.strip())).map(lines::get);
    }

    @Override
    public Optional<TypeEntry> type(long id) {
        return Optional.ofNullable(types.get(id));
    }

    @Override
    public Optional<TypeEntry> typeByCode(String code) {
        return Optional.ofNullable(codes.types().get(code.strip())).map(types::get);
    }

    @Override
    public boolean isAllowedOn(long lineId, long productTypeId) {
        return allowed.isAllowedOn(lineId, productTypeId);
    }

    @Override
    public Optional<ProcessSnapshot> snapshot(long productTypeId) {
        return Optional.ofNullable(snapshots.get(productTypeId));
    }

    @Override
    public Optional<Long> firstBoardStatus() {
        return Optional.ofNullable(board.first());
    }

    @Override
    public Optional<BoardStatus> boardStatus(long id) {
        return Optional.ofNullable(board.statuses().get(id));
    }

    @Override
    public boolean isHindered(long orderId, @Nullable Long lineId) {
        return hindrances.orders().contains(orderId)
                || (lineId != null && hindrances.lines().contains(lineId));
    }
}
