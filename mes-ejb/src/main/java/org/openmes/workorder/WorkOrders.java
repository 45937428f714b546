package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ProcessSnapshot;
import org.openmes.setting.Settings;
import org.openmes.shared.AuditContext;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.Database;
import org.openmes.shared.JsonText;
import org.openmes.shared.LineScope;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;
import org.openmes.shared.Slice;

/** Where orders are kept and locked. */
@ApplicationScoped
class WorkOrders {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    @Inject
    AuditContext audit;

    @Inject
    Settings settings;

    /** The order with its row locked to the end of the transaction; the same statement tells the ledger who acts. */
    WorkOrder lock(long id) {
        return lockIfPresent(id).orElseThrow(() -> new NotFoundException("Work order", id));
    }

    Optional<WorkOrder> lockIfPresent(long id) {
        var first = !audit.isTold();
        var told = first ? ", " + AuditContext.SET + " as audit_context" : "";
        var query = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select w.*" + told + " from work_order w where w.id = :id for update", WorkOrder.class)
                .setParameter("id", id);
        if (first) {
            query.setParameter("audit", audit.json());
        }
        var locked = query.uniqueResultOptional();
        settings.readAgain();
        return locked;
    }

    /** All orders with this board status, locked in the order of their keys. */
    List<WorkOrder> lockAllOnBoard(long statusId) {
        return entities.createQuery(
                        "select o from WorkOrder o where o.lineStatusId = :status order by o.id", WorkOrder.class)
                .setParameter("status", statusId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The line of an order, read without a lock. */
    Optional<Long> lineOf(long id) {
        return database.read(
                handle -> handle.createQuery("select line_id from work_order where id = :id and line_id is not null")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .findOne());
    }

    /** The order without a lock, for showing what is possible. */
    WorkOrder find(long id) {
        return Optional.ofNullable(entities.find(WorkOrder.class, id))
                .orElseThrow(() -> new NotFoundException("Work order", id));
    }

    void add(WorkOrder order) {
        entities.persist(order);
    }

    void remove(WorkOrder order) {
        entities.remove(order);
    }

    Page<WorkOrderSummary> list(WorkOrderFilter filter, LineScope scope, ZonedDateTime now) {
        var query = new WorkOrderQuery(filter, scope, now).list();
        return database.read(handle -> query.page(handle, filter.page(), WorkOrderSummary.class));
    }

    Slice<WorkOrderSummary> list(WorkOrderFilter filter, CursorRequest request, LineScope scope, ZonedDateTime now) {
        var query = new WorkOrderQuery(filter, scope, now).list();
        return database.read(handle -> query.slice(handle, request, WorkOrderSummary.class));
    }

    WorkOrderDetails details(long id) {
        return database.read(handle -> handle.createQuery(WorkOrderQuery.COLUMNS + "where o.id = :id")
                .bind("id", id)
                .map(WorkOrders::details)
                .findOne()
                .orElseThrow(() -> new NotFoundException("Work order", id)));
    }

    private static WorkOrderDetails details(ResultSet row, StatementContext context) throws SQLException {
        var summary = context.findRowMapperFor(WorkOrderSummary.class).orElseThrow();
        var snapshot = row.getString("process_snapshot");
        return new WorkOrderDetails(
                summary.map(row, context), snapshot == null ? null : JsonText.read(snapshot, ProcessSnapshot.class));
    }

    Optional<Long> idOf(String orderNo) {
        return database.read(
                handle -> handle.createQuery("select id from work_order where lower(order_no) = lower(:number)")
                        .bind("number", orderNo.strip())
                        .mapTo(Long.class)
                        .findOne());
    }

    /** Where an order is; empty when there is none. */
    Optional<Place> placeOf(long id) {
        return database.read(handle -> handle.createQuery("select line_id from work_order where id = :id")
                .bind("id", id)
                .mapTo(Place.class)
                .findOne());
    }

    /** The line of an order, if it has one. */
    public record Place(@Nullable Long lineId) {}

    boolean externalRefTaken(OrderSource source, String externalRef) {
        return database.read(handle -> handle.createQuery(
                        "select exists (select 1 from work_order where source = :source and external_ref = :ref)")
                .bind("source", source.name())
                .bind("ref", externalRef)
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Whether an open step of the order is bound to a workstation of one of these lines; before the first open batch,
     * whether the first frozen step is (spec 15.6).
     */
    boolean isRoutedTo(long orderId, Set<Long> lineIds) {
        return database.read(handle -> handle.createQuery("""
                        select exists (
                            select 1 from batch b join batch_step s on s.batch_id = b.id
                            join workstation w on w.id = s.workstation_id
                            where b.work_order_id = :order and b.status in ('PENDING', 'IN_PROGRESS')
                              and s.status in ('PENDING', 'IN_PROGRESS') and w.line_id = any(:lines))
                        or exists (
                            select 1 from work_order o
                            join workstation w on w.id = cast(o.process_snapshot -> 'steps' -> 0 ->> 'workstation_id' as bigint)
                            where o.id = :order and o.status not in ('DONE', 'REJECTED', 'CANCELLED')
                              and w.line_id = any(:lines)
                              and not exists (select 1 from batch b where b.work_order_id = o.id
                                              and b.status in ('PENDING', 'IN_PROGRESS')))""")
                .bind("order", orderId)
                .bind("lines", lineIds.toArray(Long[]::new))
                .mapTo(Boolean.class)
                .one());
    }

    void openInterval(long orderId, String kind, Instant at) {
        database.writeBeside(handle -> handle.createUpdate(
                        "insert into work_order_interval (work_order_id, kind, started_at) values (:order, :kind, :at)")
                .bind("order", orderId)
                .bind("kind", kind)
                .bind("at", at)
                .execute());
    }

    /** Ends the standstill that lasts, if one does, and begins another. */
    void replaceInterval(long orderId, String kind, Instant at) {
        closeInterval(orderId, at);
        openInterval(orderId, kind, at);
    }

    void closeInterval(long orderId, Instant at) {
        database.writeBeside(handle ->
                handle.createUpdate("""
                        update work_order_interval set ended_at = greatest(started_at, :at)
                        where work_order_id = :order and ended_at is null""").bind("order", orderId).bind("at", at).execute());
    }

    List<Standstill> standstills(long orderId) {
        return database.read(handle -> handle.createQuery("""
                        select started_at, ended_at from work_order_interval
                        where work_order_id = :order order by started_at""")
                .bind("order", orderId)
                .mapTo(Standstill.class)
                .list());
    }
}
