package org.openmes.workorder;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.line.BoardStatuses.BoardStatus;
import org.openmes.line.LineDirectory.LineEntry;
import org.openmes.product.ProcessSnapshot;
import org.openmes.product.ProductDirectory.TypeEntry;

/**
 * What decides about an order beside its own fields. {@link StoredBasis} asks for it when one order needs it, {@link
 * KnownBasis} knows it beforehand for thousands; the rules are the same.
 */
interface OrderBasis {
    Optional<LineEntry> line(long id);

    /** The line with this code, any case. */
    Optional<LineEntry> lineByCode(String code);

    Optional<TypeEntry> type(long id);

    /** The type with this code, any case. */
    Optional<TypeEntry> typeByCode(String code);

    /** Whether the line may make the type (spec 3.8). */
    boolean isAllowedOn(long lineId, long productTypeId);

    /** A frozen copy of the template in force, if there is one (spec 4.4). */
    Optional<ProcessSnapshot> snapshot(long productTypeId);

    /** The key of the board status that new orders get, if there is one. */
    Optional<Long> firstBoardStatus();

    /** The board status as it is now; empty when there is none. */
    Optional<BoardStatus> boardStatus(long id);

    /** Whether an open issue would block the order on this line (spec 7.5). */
    boolean isHindered(long orderId, @Nullable Long lineId);
}
