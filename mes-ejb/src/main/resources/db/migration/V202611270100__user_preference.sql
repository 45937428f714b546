-- Oldest application that can run on this schema: 0.1.0

-- What people decide for themselves about their own screens. Not under audit: nothing in production depends on it.
create table user_preference (
    user_id bigint       not null constraint fk_user_preference_user references user_account on delete cascade,
    key     varchar(60)  not null,
    value   varchar(500) not null,
    constraint pk_user_preference primary key (user_id, key)
);

grant select, insert, update, delete on user_preference to ${application_role};
