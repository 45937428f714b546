package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.line.BoardStatuses;
import org.openmes.line.BoardStatuses.BoardStatus;
import org.openmes.line.LineDirectory;
import org.openmes.line.LineDirectory.LineEntry;
import org.openmes.product.ProcessSnapshot;
import org.openmes.product.ProductDirectory;
import org.openmes.product.ProductDirectory.TypeEntry;

/** Reads from the database what is asked for, and nothing else. */
@ApplicationScoped
class StoredBasis implements OrderBasis {
    @Inject
    LineDirectory lines;

    @Inject
    ProductDirectory products;

    @Inject
    BoardStatuses boardStatuses;

    @Inject
    OrderIssues issues;

    @Override
    public Optional<LineEntry> line(long id) {
        return lines.line(id);
    }

    @Override
    public Optional<LineEntry> lineByCode(String code) {
        return lines.lineByCode(code);
    }

    @Override
    public Optional<TypeEntry> type(long id) {
        return products.type(id);
    }

    @Override
    public Optional<TypeEntry> typeByCode(String code) {
        return products.typeByCode(code);
    }

    @Override
    public boolean isAllowedOn(long lineId, long productTypeId) {
        return products.isAllowedOn(lineId, productTypeId);
    }

    @Override
    public Optional<ProcessSnapshot> snapshot(long productTypeId) {
        return products.snapshot(productTypeId);
    }

    @Override
    public Optional<Long> firstBoardStatus() {
        return boardStatuses.defaultStatus();
    }

    @Override
    public Optional<BoardStatus> boardStatus(long id) {
        return boardStatuses.find(id);
    }

    @Override
    public boolean isHindered(long orderId, @Nullable Long lineId) {
        return !issues.blockingTitles(orderId, lineId).isEmpty();
    }
}
