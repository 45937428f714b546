-- Oldest application that can run on this schema: 0.1.0

-- Draws a key of a log once the transaction has its number: every key that was drawn before a moment belongs to a
-- transaction that was numbered before it. Without this a key could be drawn first and its transaction be overlooked.
create function next_log_id(log_sequence regclass) returns bigint language plpgsql as $$
begin
    perform pg_current_xact_id();
    return nextval(log_sequence);
end
$$;
alter table event_log alter column id set default next_log_id('event_log_id');
alter table audit_log alter column id set default next_log_id('audit_log_id');

revoke all on function next_log_id(regclass) from public;
grant execute on function next_log_id(regclass) to ${application_role};
