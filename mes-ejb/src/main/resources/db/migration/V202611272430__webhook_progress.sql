-- Oldest application that can run on this schema: 0.1.0

-- Up to which place of the feed the webhooks have got their deliveries.
create table webhook_progress (
    id       smallint not null constraint pk_webhook_progress primary key
        constraint ck_webhook_progress_single check (id = 1),
    position bigint   not null
);
insert into webhook_progress select 1, coalesce(max(position), 0) from event_position;

grant select, update on webhook_progress to ${application_role};
