-- Oldest application that can run on this schema: 0.1.0

-- What is sent to whom: once for each webhook and name of an event, in the order of the feed. A later event of the same
-- record waits while an earlier one is pending.
create table webhook_delivery (
    id               bigint generated always as identity constraint pk_webhook_delivery primary key,
    version          bigint                   not null default 0,
    webhook_id       bigint                   not null
        constraint fk_webhook_delivery_webhook references webhook on delete cascade,
    event_name       varchar(60)              not null,
    event_position   bigint                   not null,
    event_id         bigint                   not null,
    event_created_at timestamp with time zone not null,
    entity_type      varchar(40)              not null,
    entity_id        bigint                   not null,
    entity_key       varchar(255)             not null,
    created_at       timestamp with time zone not null,
    status           varchar(20)              not null constraint ck_webhook_delivery_status
        check (status in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts         integer                  not null default 0,
    next_attempt_at  timestamp with time zone,
    last_attempt_at  timestamp with time zone,
    duration_ms      bigint,
    response_status  integer,
    response_text    varchar(2000),
    failure          varchar(40),
    requested_by     varchar(255),
    constraint uk_webhook_delivery_event unique (webhook_id, event_id, event_name),
    constraint ck_webhook_delivery_next check ((status = 'PENDING') = (next_attempt_at is not null))
);
create index ix_webhook_delivery_due on webhook_delivery (next_attempt_at) where status = 'PENDING';
create index ix_webhook_delivery_pending on webhook_delivery (webhook_id, id) where status = 'PENDING';
create index ix_webhook_delivery_record on webhook_delivery (webhook_id, entity_type, entity_id, id)
    where status = 'PENDING';
create index ix_webhook_delivery_list on webhook_delivery (webhook_id, id desc);
create index ix_webhook_delivery_created_at on webhook_delivery (created_at);

grant select, insert, update, delete on webhook_delivery to ${application_role};
