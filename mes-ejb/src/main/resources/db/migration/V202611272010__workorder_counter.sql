-- Oldest application that can run on this schema: 0.1.0

-- What a counter of a machine showed last for an order. Not under audit: what it counted is in the order, which is.
create table work_order_counter (
    work_order_id bigint         not null constraint fk_work_order_counter_work_order references work_order on delete cascade,
    counter       varchar(255)   not null,
    last_value    numeric(15, 3) not null constraint ck_work_order_counter_last_value check (last_value >= 0),
    constraint pk_work_order_counter primary key (work_order_id, counter)
);

grant select, insert, update, delete on work_order_counter to ${application_role};
