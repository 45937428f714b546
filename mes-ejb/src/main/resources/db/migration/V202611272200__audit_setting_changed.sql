-- Oldest application that can run on this schema: 0.1.0

-- As before, but a setting that gets another value is recorded as that (spec 11.1).
create or replace function record_change() returns trigger
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
        if tg_argv[0] = 'Setting' then
            action := 'setting_changed';
        elsif old_row -> 'status' is distinct from new_row -> 'status' then
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
