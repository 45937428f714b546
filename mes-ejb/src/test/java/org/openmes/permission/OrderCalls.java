package org.openmes.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Change;
import org.openmes.shared.CursorRequest;
import org.openmes.testing.Acting;
import org.openmes.testing.Plant;
import org.openmes.workorder.ChangeWorkOrder;
import org.openmes.workorder.CountingSource;
import org.openmes.workorder.CreateWorkOrder;
import org.openmes.workorder.ExistingOrders;
import org.openmes.workorder.MachineCount;
import org.openmes.workorder.MachineCountService;
import org.openmes.workorder.OrderBoardService;
import org.openmes.workorder.SentOrder;
import org.openmes.workorder.UpsertWorkOrder;
import org.openmes.workorder.WorkOrderFilter;
import org.openmes.workorder.WorkOrderService;
import org.openmes.workorder.WorkOrderSummary;
import org.openmes.workorder.WorkOrderUpsertService;

/** Orders: seen, made, edited, planned, moved on the board. */
@ApplicationScoped
class OrderCalls implements Calls {
    private static final int PLANNED = 10;
    private static final LocalDate SOME_DAY = LocalDate.of(2100, 1, 1);

    @Inject
    WorkOrderService orders;

    @Inject
    WorkOrderUpsertService upserts;

    @Inject
    OrderBoardService board;

    @Inject
    MachineCountService counts;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    @Inject
    Site site;

    @Override
    public void writeInto(Book book) {
        view(book);
        find(book);
        make(book);
        put(book);
        edit(book);
        board(book);
        count(book);
    }

    private void view(Book book) {
        var newest = WorkOrderFilter.of(Set.of(), Set.of()).sorted("-created_at");
        book.read(
                "WorkOrderService.list(WorkOrderFilter)",
                site::pendingOrder,
                id -> hasOne(id, orders.list(newest).items()));
        book.read(
                "WorkOrderService.list(WorkOrderFilter, CursorRequest)",
                site::pendingOrder,
                id -> hasOne(
                        id, orders.list(newest, CursorRequest.of(null, null)).items()));
        book.read("WorkOrderService.get, of a line", site::pendingOrder, orders::get);
        book.read("WorkOrderService.get, without a line", site::orderWithoutLine, orders::get);
        book.read("WorkOrderService.get, with a step routed elsewhere", site::routedOrder, orders::get);
        book.read("WorkOrderService.isReachable", site::pendingOrder, orders::isReachable);
        book.read("WorkOrderService.actions", site::pendingOrder, orders::actions);
    }

    private static boolean hasOne(long id, List<WorkOrderSummary> listed) {
        return listed.stream().anyMatch(order -> order.id() == id);
    }

    private void find(Book book) {
        book.read("WorkOrderService.idOf", this::number, orders::idOf);
        book.read(
                "WorkOrderService.reachableIdOf",
                this::number,
                number -> orders.reachableIdOf(number).isPresent());
    }

    /** The number of a fresh order of the line. */
    private String number() {
        var id = site.pendingOrder();
        return acting.admin(() -> orders.get(id)).order().orderNo();
    }

    private void make(Book book) {
        book.read("WorkOrderService.proposeNumber", orders::proposeNumber);
        book.change("WorkOrderService.create, on a line", () -> newOrder(site.line()), orders::create);
        book.change("WorkOrderService.create, without a line", () -> newOrder(null), orders::create);
        book.command("WorkOrderService.delete", site::pendingOrder, id -> orders.delete(id, null));
    }

    private void put(Book book) {
        book.change("WorkOrderUpsertService.put, a new one", () -> sent(Plant.unique("WO"), site.line()), upserts::put);
        book.change("WorkOrderUpsertService.put, one that is there", this::number, no -> upserts.put(sent(no, null)));
        book.change("WorkOrderUpsertService.putAll", this::number, number -> {
            var many = List.of(SentOrder.of(sent(number, null)));
            return upserts.putAll(many, ExistingOrders.UPDATE_OR_CREATE, false)
                    .get(0)
                    .isGood();
        });
    }

    private static UpsertWorkOrder sent(String number, @Nullable Long line) {
        return new UpsertWorkOrder(
                number,
                Change.absent(),
                Change.of(BigDecimal.ONE),
                line == null ? Change.absent() : Change.of(line),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                null,
                null);
    }

    private static CreateWorkOrder newOrder(@Nullable Long line) {
        return new CreateWorkOrder(
                Plant.unique("WO"),
                "Something",
                BigDecimal.TEN,
                line,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null);
    }

    private void edit(Book book) {
        var day = Change.of(SOME_DAY);
        book.change(
                "WorkOrderService.change, its fields",
                site::pendingOrder,
                id -> orders.change(id, change(Change.of("Another name"), Change.absent()), null));
        book.change(
                "WorkOrderService.change, to a line of nobody",
                site::pendingOrder,
                id -> orders.change(id, change(Change.absent(), Change.of(site.lineOfNobody())), null));
        book.change("WorkOrderService.refreshTemplate", site::pendingOrder, id -> orders.refreshTemplate(id, null));
        book.change(
                "WorkOrderService.schedule, to a day",
                site::pendingOrder,
                id -> orders.schedule(id, day, Change.absent(), null));
        book.change(
                "WorkOrderService.schedule, to a line of nobody",
                site::pendingOrder,
                id -> orders.schedule(id, Change.absent(), Change.of(site.lineOfNobody()), null));
    }

    private static ChangeWorkOrder change(Change<String> productName, Change<Long> line) {
        return new ChangeWorkOrder(
                Change.absent(),
                productName,
                Change.absent(),
                line,
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent());
    }

    private void board(Book book) {
        book.change("OrderBoardService.move", site::pendingOrder, id -> board.move(id, site.status(), null, null));
        book.read("OrderBoardService.mayMove", () -> board.mayMove(site.line()));
        book.read("OrderBoardService.statusesOf", () -> board.statusesOf(site.line()));
        book.read("OrderBoardService.isLeading", () -> Optional.of(board.isLeading()));
    }

    private void count(Book book) {
        book.change("MachineCountService.count(long, MachineCount)", this::counted, id -> counts.count(id, one()));
        book.change(
                "MachineCountService.count(String, MachineCount)",
                () -> {
                    var id = counted();
                    return acting.admin(() -> orders.get(id)).order().orderNo();
                },
                number -> counts.count(number, one()));
    }

    private long counted() {
        return plant.anOrderCountedBy(CountingSource.MACHINE, site.line(), PLANNED);
    }

    private static MachineCount one() {
        return new MachineCount(Plant.unique("message"), "press", BigDecimal.ONE, true);
    }
}
