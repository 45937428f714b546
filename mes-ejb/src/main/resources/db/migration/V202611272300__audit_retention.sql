-- Oldest application that can run on this schema: 0.1.0

-- The months (UTC, as the partitions are made) of which the ledger may be purged now: partitions that ended longer ago
-- than setting audit_retention_months says, provided that it has said so for seven days. What it said until then is told
-- by the ledger, which the application cannot alter; so neither a slip nor a stolen password of the application destroys
-- anything at once. The default partition is never among them.
create function audit_log_due() returns table (month date) language sql stable as $$
    with kept as (
        select ceil((value #>> '{}')::numeric) as months from system_setting
        where key = 'audit_retention_months' and jsonb_typeof(value) = 'number')
    select to_date(right(c.relname, 6), 'YYYYMM') as month
    from pg_inherits i join pg_class c on c.oid = i.inhrelid cross join kept
    where i.inhparent = 'audit_log'::regclass and c.relname ~ '^audit_log_[0-9]{4}(0[1-9]|1[0-2])$'
      and kept.months between 1 and 1200
      and timezone('UTC', to_date(right(c.relname, 6), 'YYYYMM') + make_interval(months => kept.months::integer + 1)) <= now()
      and not exists (
          select 1 from audit_log e
          where e.entity_type = 'Setting' and e.entity_label = 'audit_retention_months'
            and e.created_at > now() - interval '7 days'
            and not (e.action = 'created' and e.after -> 'value' = '0'))
    order by 1
$$;

-- The keys of the entries of one partition of the ledger, as "1-500,503-503": stretches that no entry of another partition
-- interrupts. Around the turn of a month keys of both months may alternate.
create function audit_log_stretches(partition text, first_id bigint, last_id bigint) returns text
language plpgsql stable as $$
declare
    stretches text;
begin
    execute format($query$
        with other as (
            select id from audit_log where id between $1 and $2 and tableoid <> %2$L::regclass
            union all select $2 + 1),
        between_others as (
            select coalesce(lag(id) over (order by id), $1 - 1) as after, id as before from other),
        stretch as (
            select (select min(p.id) from %1$I p where p.id > b.after and p.id < b.before) as first,
                   (select max(p.id) from %1$I p where p.id > b.after and p.id < b.before) as last
            from between_others b)
        select string_agg(first || '-' || last, ',' order by first) from stretch where first is not null
        $query$, partition, partition) into stretches using first_id, last_id;
    return coalesce(stretches, '');
end
$$;

-- The one way in which entries leave the ledger: one whole month that is due, all of it sealed, and with an entry that
-- says so in the same transaction. Nobody waits for it longer than half a second.
--
-- expected_ids are the keys as the caller verified them; the function finds out itself which they are, and refuses when
-- that is not the same. The signature over the record of the purge is that of the seals' key, which the database does not
-- have.
create function purge_audit_log(purged_month date, expected_ids text, key_id text, public_key text, signature text)
returns void language plpgsql security definer
set search_path = ${flyway:defaultSchema}, pg_temp set lock_timeout = '500ms' as $$
declare
    partition text := 'audit_log_' || to_char(purged_month, 'YYYYMM');
    month_end timestamp with time zone := timezone('UTC', purged_month + interval '1 month');
    found_ids text;
    entries   record;
    seal      record;
begin
    if not exists (select 1 from audit_log_due() due where due.month = purged_month) then
        raise exception 'The ledger of % is kept', to_char(purged_month, 'YYYY-MM')
            using errcode = 'insufficient_privilege';
    end if;
    execute format('lock table %I in share mode', partition);
    execute format('select count(*) as number, min(id) as first, max(id) as last, min(created_at) as begins,
                           max(created_at) as ends from %I', partition) into entries;
    if entries.begins < timezone('UTC', purged_month::timestamp) or entries.ends >= month_end then
        raise exception '% has entries of other months', partition using errcode = 'insufficient_privilege';
    end if;
    select block, hash into seal from audit_seal where audit_seal.last_id >= entries.last order by audit_seal.last_id limit 1;
    if entries.number > 0 and seal.block is null then
        raise exception '% is not sealed to its end', partition using errcode = 'insufficient_privilege';
    end if;
    found_ids := audit_log_stretches(partition, entries.first, entries.last);
    if found_ids is distinct from expected_ids then
        raise exception '% is not as it was verified', partition using errcode = 'object_not_in_prerequisite_state';
    end if;
    perform write_audit('AuditLog', null, partition, 'purged', null, jsonb_build_object(
        'month', to_char(purged_month, 'YYYY-MM'), 'entries', entries.number, 'first_id', entries.first,
        'last_id', entries.last, 'ids', found_ids, 'last_block', coalesce(seal.block, 0),
        'last_block_hash', coalesce(seal.hash, repeat('0', 64)), 'key_id', key_id, 'public_key', public_key,
        'signature', signature));
    execute format('drop table %I', partition);
end
$$;

revoke all on function audit_log_due() from public;
revoke all on function audit_log_stretches(text, bigint, bigint) from public;
revoke all on function purge_audit_log(date, text, text, text, text) from public;
grant execute on function audit_log_due() to ${application_role};
grant execute on function purge_audit_log(date, text, text, text, text) to ${application_role};
