-- Oldest application that can run on this schema: 0.1.0

-- A value is JSON of the type its key has; what is not stored has the default of the code.
create table system_setting (
    key        varchar(60) not null constraint pk_system_setting primary key,
    version    bigint      not null default 0,
    value      jsonb       not null,
    updated_at timestamp with time zone,
    updated_by varchar(255)
);

select audit_table('system_setting', 'Setting', 'key', '');
grant select, insert, update on system_setting to ${application_role};
