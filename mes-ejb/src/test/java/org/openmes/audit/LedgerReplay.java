package org.openmes.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import org.openmes.shared.Database;

/**
 * Holds the ledger against the tables: the entries of each record, laid one over the other, must be its row, and each old
 * value must be the new one of the entry before. Asks the triggers which tables are under audit.
 */
@ApplicationScoped
public class LedgerReplay {
    private static final String AUDITED = """
            select c.relname as table_name, a[1] as entity_type, a[2] as label, a[3] as key, a[4] as ignored, a[5] as masked
            from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
            cross join lateral string_to_array(encode(t.tgargs, 'escape'), '\\000') as a
            where t.tgname = 'audit' and n.nspname = current_schema() order by c.relname""";

    /** Entries with the name of their record; where the key names several rows, the label tells them apart. */
    private static final String ENTRIES = """
            with entry as (
                select id, action, before, after,
                       case when :key = 'id' then cast(entity_id as text)
                            else coalesce(cast(entity_id as text), '') || '/' || entity_label end as who
                from audit_log
                where entity_type = :type and action in ('created', 'updated', 'transition', 'setting_changed',
                                                               'deleted'))""";

    private static final String ROWS = ENTRIES + """
            , alive as (
                select e.*, max(id) filter (where action = 'deleted') over (partition by who) as end_of_earlier from entry e),
            field as (
                select distinct on (a.who, f.key) a.who, f.key, f.value
                from alive a cross join lateral jsonb_each(a.after) f
                where a.id > coalesce(a.end_of_earlier, 0) order by a.who, f.key, a.id desc),
            told as (select who, jsonb_object_agg(key, value) as state from field group by who),
            stored as (
                select %s as who, mask(
                    to_jsonb(t) - (string_to_array(:ignored, ',') || array['version', 'updated_at', 'updated_by']),
                    string_to_array(:masked, ',')) as state
                from %s t)
            select :type || ' ' || coalesce(s.who, l.who) || ' is ' || coalesce(cast(s.state as text), 'no row')
                || ', the ledger says ' || coalesce(cast(l.state as text), 'nothing')
            from stored s full join told l on l.who = s.who
            where s.state is distinct from l.state order by 1 limit 5""";

    private static final String OLD_VALUES = ENTRIES + """
            , value as (
                select e.who, e.id, e.action, k.key, e.before -> k.key as was, e.after -> k.key as became
                from entry e cross join lateral jsonb_object_keys(
                    coalesce(e.before, '{}'::jsonb) || coalesce(e.after, '{}'::jsonb)) as k(key)),
            chain as (select v.*, lag(became) over (partition by who, key order by id) as earlier from value v)
            select :type || ' ' || who || ': ' || key || ' was ' || coalesce(cast(was as text), 'not told')
                || ' in entry ' || id || ', before it ' || coalesce(cast(earlier as text), 'not told')
            from chain where action <> 'created' and was is distinct from earlier order by 1 limit 5""";

    @Inject
    Database database;

    /** A table under audit with the arguments of its trigger. */
    public record Audited(
            String tableName, String entityType, String label, String key, String ignored, String masked) {}

    /** Every table under audit. */
    public List<Audited> audited() {
        return database.read(
                handle -> handle.createQuery(AUDITED).mapTo(Audited.class).list());
    }

    /** What does not agree, a sentence for each; at most five for each kind of record. */
    public List<String> differences() {
        var differences = new TreeSet<String>();
        for (var table : audited()) {
            var row = table.key().equals("id")
                    ? "cast(t.id as text)"
                    : (table.key().isEmpty() ? "''" : "cast(t." + table.key() + " as text)") + " || '/' || t."
                            + table.label();
            differences.addAll(found(ROWS.formatted(row, table.tableName()), table));
            differences.addAll(found(OLD_VALUES, table));
        }
        return List.copyOf(differences);
    }

    private List<String> found(String query, Audited table) {
        return database.read(handle -> handle.createQuery(query)
                .bindMethods(table)
                .bind("type", table.entityType())
                .mapTo(String.class)
                .list());
    }
}
