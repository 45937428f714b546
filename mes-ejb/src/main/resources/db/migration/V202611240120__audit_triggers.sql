-- Oldest application that can run on this schema: 0.1.0

-- Fields of the current context (who, how, why), set by the application for one transaction.
create function audit_context() returns jsonb language sql stable as $$
    select coalesce(nullif(current_setting('openmes.audit', true), ''), '{}')::jsonb
$$;

-- Writes one entry. A change without context came past the application: channel SQL, labelled with the database user.
create function write_audit(entity_type text, entity_id bigint, entity_label text, action text, before jsonb, after jsonb)
returns void language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    context jsonb := audit_context();
begin
    insert into audit_log (created_at, user_id, user_label, via, entity_type, entity_id, entity_label, action,
                           before, after, reason, request_id, ip_address, user_agent)
    values (clock_timestamp(), (context ->> 'user_id')::bigint, coalesce(context ->> 'user_label', session_user),
            coalesce(context ->> 'via', 'SQL'), entity_type, entity_id, left(entity_label, 255), action, before, after,
            left(context ->> 'reason', 2000), context ->> 'request_id', context ->> 'ip_address', context ->> 'user_agent');
end
$$;

-- Row trigger: created and deleted rows with all fields, updated rows with the fields that changed. A change of the
-- column "status" is a transition. Arguments: entity type, label column, key column ('' = none), ignored columns and
-- masked columns as comma-separated lists.
create function record_change() returns trigger
language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    ignored text[] := string_to_array(tg_argv[3], ',') || array['version', 'updated_at', 'updated_by'];
    masked  text[] := string_to_array(tg_argv[4], ',');
    old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - ignored end;
    new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - ignored end;
    row_now jsonb := coalesce(new_row, old_row);
    action  text := case tg_op when 'INSERT' then 'created' when 'DELETE' then 'deleted' else 'updated' end;
begin
    if tg_op = 'UPDATE' then
        if new_row = old_row then
            return null;
        end if;
        if old_row -> 'status' is distinct from new_row -> 'status' then
            action := 'transition';
        end if;
        select jsonb_object_agg(key, old_row -> key), jsonb_object_agg(key, new_row -> key)
          into old_row, new_row
          from jsonb_object_keys(new_row) as key
         where old_row -> key is distinct from new_row -> key;
    end if;
    perform write_audit(tg_argv[0], (row_now ->> tg_argv[2])::bigint, row_now ->> tg_argv[1], action,
                        mask(old_row, masked), mask(new_row, masked));
    return null;
end
$$;

-- The row with secrets replaced: that they changed is recorded, what they are is not.
create function mask(entry jsonb, masked text[]) returns jsonb language sql immutable as $$
    select case when entry is null or masked is null or not entry ?| masked then entry
           else (select jsonb_object_agg(key, case when key = any (masked) and value <> 'null'::jsonb
                                                   then '"***"'::jsonb else value end) from jsonb_each(entry)) end
$$;

-- Puts a table under audit; called by the migration that creates the table.
create function audit_table(table_name text, entity_type text, label_column text, key_column text default 'id',
                            ignored text default '', masked text default '') returns void language plpgsql as $$
begin
    execute format('create trigger audit after insert or update or delete on %I for each row
                    execute function record_change(%L, %L, %L, %L, %L)',
                   table_name, entity_type, label_column, key_column, ignored, masked);
end
$$;

-- The one way for the application to add an entry itself: security events (spec 11.1), never data.
create function record_security_event(action text, entity_type text, entity_id bigint, entity_label text, details jsonb)
returns void language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
    if action not in ('login', 'login_failed', 'logout', 'locked', 'unlocked', 'password_changed', 'password_reset',
                      'pin_changed', 'role_changed', 'token_created', 'token_revoked', 'export', 'import_run',
                      'sample_data_loaded') then
        raise exception 'not a security event: %', action using errcode = 'invalid_parameter_value';
    end if;
    perform write_audit(entity_type, entity_id, entity_label, action, null, details);
end
$$;

revoke all on function write_audit(text, bigint, text, text, jsonb, jsonb) from public;
revoke all on function record_change() from public;
revoke all on function audit_table(text, text, text, text, text, text) from public;
revoke all on function record_security_event(text, text, bigint, text, jsonb) from public;
grant execute on function record_security_event(text, text, bigint, text, jsonb) to ${application_role};
