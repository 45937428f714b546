-- Oldest application that can run on this schema: 0.1.0

-- What machines counted, and when: the days and shifts of the key figures. Not under audit: rows are only added, in the
-- transaction that changes the order, which is. Negative where a wrong count was taken back. The surplus is what was made
-- beyond what the order allows; it is in no sum.
create table machine_count (
    id              bigint         not null generated always as identity constraint pk_machine_count primary key,
    work_order_id   bigint         not null constraint fk_machine_count_work_order references work_order,
    counter         varchar(255)   not null,
    counted_qty     numeric(15, 3) not null,
    surplus_qty     numeric(15, 3) not null constraint ck_machine_count_surplus_qty check (surplus_qty >= 0),
    counted_at      timestamptz    not null,
    shift_id        bigint         constraint fk_machine_count_shift references shift,
    production_date date           not null,
    constraint ck_machine_count_qty check (counted_qty <> 0 or surplus_qty <> 0)
);
create index ix_machine_count_work_order on machine_count (work_order_id);
create index ix_machine_count_counted_at on machine_count (counted_at);
create index ix_machine_count_shift on machine_count (shift_id, production_date) where shift_id is not null;

grant select, insert on machine_count to ${application_role};
