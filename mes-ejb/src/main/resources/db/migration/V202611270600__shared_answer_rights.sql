-- Oldest application that can run on this schema: 0.1.0

-- What the caller was allowed when his request was carried out: an answer is not told again to who is allowed less by
-- now. Answers kept by an application that did not note it have no role.
alter table idempotent_answer
    add column role      varchar(20),
    add column all_lines boolean  not null default false,
    add column line_ids  bigint[] not null default '{}';
