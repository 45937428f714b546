-- Oldest application that can run on this schema: 0.1.0

-- The newest migration an application must know at least to run on this schema; raised by a migration that older
-- applications would not survive.
create table schema_compatibility (
    id               smallint    not null constraint pk_schema_compatibility primary key
        constraint ck_schema_compatibility_single check (id = 1),
    oldest_migration varchar(14) not null
);
insert into schema_compatibility values (1, '202611240100');

create table idempotent_answer (
    request_key  varchar(64)              not null constraint pk_idempotent_answer primary key,
    request_hash varchar(64)              not null,
    status       integer                  not null,
    location     varchar(500),
    etag         varchar(100),
    body         text                     not null,
    created_at   timestamp with time zone not null,
    expires_at   timestamp with time zone not null
);
create index ix_idempotent_answer_expiry on idempotent_answer (expires_at);

create table lease (
    name       varchar(60)              not null constraint pk_lease primary key,
    holder     varchar(60)              not null,
    token      bigint                   not null,
    expires_at timestamp with time zone not null
);

grant usage on schema ${flyway:defaultSchema} to ${application_role};
grant select on schema_compatibility, ${flyway:table} to ${application_role};
grant select, insert, update, delete on idempotent_answer, lease to ${application_role};
