-- Oldest application that can run on this schema: 0.1.0

-- An order may be blocked by an Admin, then with a reason and without an issue; and an Admin may unblock it although
-- issues stay open. What machines have counted is kept beside what batches have produced.
alter table work_order
    add column block_reason varchar(1000),
    add column blocked_by   bigint constraint fk_work_order_blocked_by references user_account,
    add column unblocked_at timestamp with time zone,
    add column unblocked_by bigint constraint fk_work_order_unblocked_by references user_account,
    add column machine_qty  numeric(15, 3) not null default 0
        constraint ck_work_order_machine_qty check (machine_qty >= 0),
    add constraint ck_work_order_block_reason check (block_reason is null or status = 'BLOCKED'),
    add constraint ck_work_order_unblocked check (unblocked_at is null or status <> 'BLOCKED');
