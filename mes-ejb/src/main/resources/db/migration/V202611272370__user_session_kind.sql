-- Oldest application that can run on this schema: 0.1.0

-- A session keeps what it is, not how long it may stay unused: that is a setting of the moment of each request.
alter table web_session
    add column kind varchar(20) not null default 'PERSON'
        constraint ck_web_session_kind check (kind in ('PERSON', 'TERMINAL', 'REMEMBERED'));
update web_session s set kind = 'TERMINAL' from user_account u where u.id = s.user_id and u.account_type = 'WORKSTATION';
update web_session set kind = 'REMEMBERED' where idle = interval '720 hours';
alter table web_session
    alter column kind drop default,
    drop column idle,
    drop column expires_at;
