-- Oldest application that can run on this schema: 0.1.0

-- The places of events in the order of their publication: without gaps, given once their transactions are visible.
create table event_position (
    position         bigint                   not null constraint pk_event_position primary key
        constraint ck_event_position_position check (position > 0),
    event_id         bigint                   not null constraint uk_event_position_event_id unique,
    event_created_at timestamp with time zone not null
);
create trigger append_only before update or delete on event_position for each row execute function refuse_change();
create trigger no_truncate before truncate on event_position for each statement execute function refuse_change();

-- Up to which key of the event log nothing can become visible any more that has no place.
create table event_publication (
    id               smallint not null constraint pk_event_publication primary key
        constraint ck_event_publication_single check (id = 1),
    settled_event_id bigint   not null
);
insert into event_publication values (1, 0);

grant select, insert on event_position to ${application_role};
grant select, update on event_publication to ${application_role};
