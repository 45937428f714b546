package org.openmes.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmes.shared.Database;
import org.openmes.shared.NotFoundException;
import org.openmes.workorder.OrderBatches.BatchTotals;

/** Where batches and steps are kept. Entities are read only while the row of their order is locked. */
@ApplicationScoped
class Batches {
    private static final String HEAD = """
            select b.id, b.work_order_id, o.order_no, o.status as order_status, o.line_id, b.batch_number,
                   b.target_qty, b.produced_qty, b.scrap_qty, b.scrap_reason, b.status, b.started_at, b.completed_at, b.created_at,
                   b.created_by as created_by_id, u.username as created_by_username, u.name as created_by_name,
                   b.shift_id, b.production_date, b.version
            from batch b
            join work_order o on o.id = b.work_order_id
            left join user_account u on u.id = b.created_by\s""";
    private static final String STEP = """
            select s.id, s.batch_id, s.step_number, s.name, s.instruction, s.estimated_duration_minutes,
                   s.workstation_id, w.code as workstation_code, w.name as workstation_name, s.required_role,
                   s.is_optional, s.status, s.started_at, s.started_by as started_by_id,
                   u.username as started_by_username, u.name as started_by_name,
                   s.started_via_workstation_id, s.completed_at,
                   s.completed_by as completed_by_id, c.username as completed_by_username,
                   c.name as completed_by_name, s.completed_via_workstation_id, s.duration_seconds, s.net_seconds, s.comment, s.skip_reason,
                   s.shift_id, s.production_date, s.version
            from batch_step s
            join batch b on b.id = s.batch_id
            left join workstation w on w.id = s.workstation_id
            left join user_account u on u.id = s.started_by
            left join user_account c on c.id = s.completed_by\s""";

    private static final String TOTALS = """
            count(*) as count,
            coalesce(sum(b.produced_qty) filter (where b.status = 'DONE'), 0) as produced_done,
            coalesce(sum(b.target_qty) filter (where b.status in ('PENDING', 'IN_PROGRESS')), 0) as target_open,
            coalesce(bool_or(b.started_at is not null), false) as ever_started,
            coalesce(bool_or(b.status = 'IN_PROGRESS'), false) as batch_running,
            coalesce(bool_or(b.status in ('PENDING', 'IN_PROGRESS')), false) as batch_open,
            coalesce(bool_or(b.status = 'IN_PROGRESS' and exists (
                select 1 from batch_step s where s.batch_id = b.id and s.status = 'IN_PROGRESS')), false) as step_running
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    void add(Object entity) {
        entities.persist(entity);
    }

    Batch batch(long id) {
        return Optional.ofNullable(entities.find(Batch.class, id))
                .orElseThrow(() -> new NotFoundException("Batch", id));
    }

    BatchStep step(long id) {
        return Optional.ofNullable(entities.find(BatchStep.class, id))
                .orElseThrow(() -> new NotFoundException("Step", id));
    }

    List<BatchStep> stepsOf(long batchId) {
        return entities.createQuery(
                        "select s from BatchStep s where s.batchId = :batch order by s.stepNumber", BatchStep.class)
                .setParameter("batch", batchId)
                .getResultList();
    }

    List<Batch> openOf(long orderId) {
        return entities.createQuery(
                        "select b from Batch b where b.workOrderId = :order and b.status in :open order by b.batchNumber",
                        Batch.class)
                .setParameter("order", orderId)
                .setParameter("open", List.of(BatchStatus.PENDING, BatchStatus.IN_PROGRESS))
                .getResultList();
    }

    /** The steps of the open batches of an order, by number. */
    List<BatchStep> stepsOfOpen(long orderId) {
        return entities.createQuery("""
                        select s from BatchStep s where s.batchId in (
                            select b.id from Batch b where b.workOrderId = :order and b.status in :open)
                        order by s.stepNumber""", BatchStep.class)
                .setParameter("order", orderId)
                .setParameter("open", List.of(BatchStatus.PENDING, BatchStatus.IN_PROGRESS))
                .getResultList();
    }

    /** Where a step belongs, read without a lock; the caller locks the order and reads again what can change. */
    StepPlace placeOfStep(long stepId) {
        return database.read(handle -> handle.createQuery("""
                        select b.work_order_id, b.id as batch_id
                        from batch_step s join batch b on b.id = s.batch_id where s.id = :id""")
                .bind("id", stepId)
                .mapTo(StepPlace.class)
                .findOne()
                .orElseThrow(() -> new NotFoundException("Step", stepId)));
    }

    /** The batch of a step and its order, which never change. */
    public record StepPlace(long workOrderId, long batchId) {}

    /** The order of a batch, read without a lock; the caller locks it and reads again. */
    long orderOfBatch(long batchId) {
        return database.read(handle -> handle.createQuery("select work_order_id from batch where id = :id")
                .bind("id", batchId)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> new NotFoundException("Batch", batchId)));
    }

    /** The statuses of all batches of an order by key, by number. */
    Map<Long, BatchStatus> statusesOf(long orderId) {
        var statuses = new LinkedHashMap<Long, BatchStatus>();
        entities.createQuery("select b from Batch b where b.workOrderId = :order order by b.batchNumber", Batch.class)
                .setParameter("order", orderId)
                .getResultList()
                .forEach(batch -> statuses.put(batch.id(), batch.status()));
        return statuses;
    }

    int nextNumber(long orderId) {
        return (int) database.count(
                "select coalesce(max(batch_number), 0) + 1 from batch where work_order_id = :id", orderId);
    }

    BatchTotals totals(long orderId) {
        return database.read(
                handle -> handle.createQuery("select " + TOTALS + "from batch b where b.work_order_id = :order")
                        .bind("order", orderId)
                        .mapTo(BatchTotals.class)
                        .one());
    }

    Map<Long, BatchTotals> totals(Collection<Long> orderIds) {
        return database.read(handle -> handle.createQuery("select b.work_order_id, " + TOTALS
                        + "from batch b where b.work_order_id = any(:orders) group by b.work_order_id")
                .bind("orders", orderIds.toArray(Long[]::new))
                .reduceRows(new HashMap<>(), (totals, row) -> {
                    totals.put(row.getColumn("work_order_id", Long.class), row.getRow(BatchTotals.class));
                    return totals;
                }));
    }

    BatchDetails details(long id) {
        var head = database.read(handle -> handle.createQuery(HEAD + "where b.id = :id")
                .bind("id", id)
                .mapTo(BatchDetails.Head.class)
                .findOne()
                .orElseThrow(() -> new NotFoundException("Batch", id)));
        var steps = database.read(handle -> handle.createQuery(STEP + "where s.batch_id = :id order by s.step_number")
                .bind("id", id)
                .mapTo(BatchDetails.Step.class)
                .list());
        return new BatchDetails(head, steps);
    }

    List<BatchDetails> ofOrder(long orderId) {
        var heads = database.read(
                handle -> handle.createQuery(HEAD + "where b.work_order_id = :order order by b.batch_number")
                        .bind("order", orderId)
                        .mapTo(BatchDetails.Head.class)
                        .list());
        Map<Long, List<BatchDetails.Step>> steps = database.read(
                handle -> handle.createQuery(STEP + "where b.work_order_id = :order order by s.step_number")
                        .bind("order", orderId)
                        .mapTo(BatchDetails.Step.class)
                        .collect(Collectors.groupingBy(BatchDetails.Step::batchId)));
        return heads.stream()
                .map(head -> new BatchDetails(head, steps.getOrDefault(head.id(), List.of())))
                .toList();
    }

    StepDetails stepDetails(long id) {
        var step = database.read(handle -> handle.createQuery(STEP + "where s.id = :id")
                .bind("id", id)
                .mapTo(BatchDetails.Step.class)
                .findOne()
                .orElseThrow(() -> new NotFoundException("Step", id)));
        Function<Long, BatchDetails.Head> head =
                batchId -> database.read(handle -> handle.createQuery(HEAD + "where b.id = :id")
                        .bind("id", batchId)
                        .mapTo(BatchDetails.Head.class)
                        .one());
        return new StepDetails(step, head.apply(step.batchId()));
    }

    String nameOf(long userId) {
        return database.read(handle -> handle.createQuery("select name from user_account where id = :id")
                .bind("id", userId)
                .mapTo(String.class)
                .one());
    }

    /** The steps this person is working on, for showing what is possible. */
    List<Long> stepsRunningOf(long userId) {
        return database.read(handle -> handle.createQuery(
                        "select id from batch_step where started_by = :user and status = 'IN_PROGRESS'")
                .bind("user", userId)
                .mapTo(Long.class)
                .list());
    }

    /** Other steps this person is working on; the person is held, so that two starts at once see each other. */
    long runningStepsOf(long userId, long exceptStep) {
        return database.read(handle -> {
            handle.createQuery("select pg_advisory_xact_lock(hashtext('running step of'), :user)")
                    .bind("user", (int) userId)
                    .mapTo(String.class)
                    .list();
            return handle.createQuery("""
                            select count(*) from batch_step
                            where started_by = :user and status = 'IN_PROGRESS' and id <> :step""")
                    .bind("user", userId)
                    .bind("step", exceptStep)
                    .mapTo(Long.class)
                    .one();
        });
    }
}
