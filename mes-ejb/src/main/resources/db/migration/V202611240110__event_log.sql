-- Oldest application that can run on this schema: 0.1.0

create sequence event_log_id;
create table event_log (
    id          bigint                   not null default nextval('event_log_id'),
    created_at  timestamp with time zone not null,
    event_type  varchar(40)              not null,
    entity_type varchar(40)              not null,
    entity_id   bigint                   not null,
    entity_key  varchar(255)             not null,
    line_id     bigint,
    user_id     bigint,
    user_label  varchar(255)             not null,
    via         varchar(20)              not null,
    request_id  varchar(64)              not null,
    payload     jsonb                    not null,
    constraint pk_event_log primary key (created_at, id)
) partition by range (created_at);
create index ix_event_log_entity on event_log (entity_type, entity_id, id);
create index ix_event_log_id on event_log (id);

create sequence audit_log_id;
create table audit_log (
    id           bigint                   not null default nextval('audit_log_id'),
    created_at   timestamp with time zone not null,
    user_id      bigint,
    user_label   varchar(255)             not null,
    via          varchar(20)              not null,
    entity_type  varchar(40)              not null,
    entity_id    bigint,
    entity_label varchar(255),
    action       varchar(30)              not null,
    before       jsonb,
    after        jsonb,
    reason       varchar(2000),
    request_id   varchar(64),
    ip_address   varchar(45),
    user_agent   varchar(255),
    constraint pk_audit_log primary key (created_at, id)
) partition by range (created_at);
create index ix_audit_log_entity on audit_log (entity_type, entity_id, id);
create index ix_audit_log_id on audit_log (id);

-- Refuses every change of what was written. Rights already forbid it to the application; this also stops the owner.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append only: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
create trigger append_only before update or delete on event_log for each row execute function refuse_change();
create trigger append_only before update or delete on audit_log for each row execute function refuse_change();
create trigger no_truncate before truncate on event_log for each statement execute function refuse_change();
create trigger no_truncate before truncate on audit_log for each statement execute function refuse_change();

-- One partition of one log; truncate triggers do not pass from parent to partition, so each gets its own.
create function create_log_partition(log text, name text, bounds text) returns void language plpgsql as $$
begin
    execute format('create table if not exists %I partition of %I %s', name, log, bounds);
    execute format('create or replace trigger no_truncate before truncate on %I
                    for each statement execute function refuse_change()', name);
end
$$;

-- Makes the monthly partitions of both logs from the current month (UTC) on, so many months ahead.
create function create_log_partitions(months integer) returns void
language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    first date := date_trunc('month', timezone('UTC', now()))::date;
    month date;
    log   text;
begin
    for i in 0..months loop
        month := (first + make_interval(months => i))::date;
        foreach log in array array['event_log', 'audit_log'] loop
            if to_regclass(log || '_' || to_char(month, 'YYYYMM')) is null then
                perform create_log_partition(log, log || '_' || to_char(month, 'YYYYMM'),
                    format('for values from (%L) to (%L)', month::text || ' 00:00:00+00',
                           (month + interval '1 month')::date::text || ' 00:00:00+00'));
            end if;
        end loop;
    end loop;
end
$$;
select create_log_partition('event_log', 'event_log_default', 'default');
select create_log_partition('audit_log', 'audit_log_default', 'default');
select create_log_partitions(12);

revoke all on function create_log_partition(text, text, text) from public;
revoke all on function create_log_partitions(integer) from public;
grant execute on function create_log_partitions(integer) to ${application_role};
grant select, insert on event_log to ${application_role};
grant select on event_log_default, audit_log_default, audit_log to ${application_role};
grant usage on sequence event_log_id to ${application_role};
