-- Oldest application that can run on this schema: 0.1.0

-- The seals of the ledger, one for each block of consecutive entries, each with the hash of the one before.
create table audit_seal (
    block         bigint                   not null constraint pk_audit_seal primary key
        constraint ck_audit_seal_block check (block > 0),
    created_at    timestamp with time zone not null,
    first_id      bigint                   not null,
    last_id       bigint                   not null constraint uk_audit_seal_last_id unique,
    row_count     integer                  not null constraint ck_audit_seal_row_count check (row_count > 0),
    row_digests   bytea                    not null,
    previous_hash varchar(64)              not null constraint uk_audit_seal_previous_hash unique,
    hash          varchar(64)              not null,
    key_id        varchar(16),
    public_key    varchar(100),
    signature     varchar(100),
    constraint ck_audit_seal_range check (first_id <= last_id),
    constraint ck_audit_seal_digests check (octet_length(row_digests) = 40 * row_count),
    constraint ck_audit_seal_signature check (num_nulls(key_id, public_key, signature) in (0, 3))
);
create trigger append_only before update or delete on audit_seal for each row execute function refuse_change();
create trigger no_truncate before truncate on audit_seal for each statement execute function refuse_change();

grant select, insert on audit_seal to ${application_role};
