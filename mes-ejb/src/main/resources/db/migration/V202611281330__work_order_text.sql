-- Oldest application that can run on this schema: 0.1.0

-- Orders are found by any part of their number, their product and what the plant notes of them. The values of its fields
-- are taken out of their array of JSON by text alone: a query for them would be run anew for each order.
create function work_order_text(order_no text, product_name text, extra_data jsonb) returns text
    language sql immutable parallel safe as $$
    select lower(order_no || ' ' || coalesce(product_name, '') || ' ' || replace(replace(replace(
        left(right(jsonb_path_query_array(extra_data, '$.*') #>> '{}', -2), -2),
        '", "', ' '), '\"', '"'), '\\', '\'))
$$;
revoke all on function work_order_text(text, text, jsonb) from public;
grant execute on function work_order_text(text, text, jsonb) to ${application_role};

-- Only a superuser can add the extension where the owner may not create in the database: without it all orders are read.
do $$
declare
    place name := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                   where e.extname = 'pg_trgm' and has_schema_privilege(n.oid, 'usage'));
begin
    if place is null then
        raise notice 'The extension pg_trgm is missing, or its schema not granted: searching orders reads all of them.';
    else
        execute format('create index ix_work_order_text on work_order
            using gin (work_order_text(order_no, product_name, extra_data) %I.gin_trgm_ops)', place);
    end if;
end
$$;
