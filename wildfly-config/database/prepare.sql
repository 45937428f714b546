-- What OpenMES needs before its first start: run once as a superuser in an empty database of its own.
--   psql -v ON_ERROR_STOP=1 -1 -d openmes -f prepare.sql -v database=openmes \
--     -v owner=openmes_owner -v owner_password=... -v application=openmes -v application_password=...
-- The application creates its tables itself, as the owner.

create role :"owner" login password :'owner_password';
create role :"application" login password :'application_password';

-- Nobody else has business here, and nobody leaves tables where others look for theirs.
revoke all on database :"database" from public;
grant connect, temporary on database :"database" to :"owner", :"application";
revoke all on schema public from public;

-- Finds orders by any part of their number, product or custom fields; without it such a search reads all orders. It is one
-- of the modules that come with PostgreSQL, on some systems in a package of their own.
do $$
begin
    if exists (select from pg_available_extensions where name = 'pg_trgm') then
        create extension if not exists pg_trgm schema public;
    end if;
end
$$;
grant usage on schema public to :"owner";

-- Orders, events, the ledger: not the application's own, so that it cannot alter what is recorded.
create schema mes authorization :"owner";
-- The server's own tables, for jobs and the members of a cluster. It creates them itself.
create schema server authorization :"application";
