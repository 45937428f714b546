package org.openmes.report;

/**
 * Net time in SQL, as {@link org.openmes.workorder.Standstill#netSeconds} reckons it (spec 5.6). A fragment and no function
 * of the database: one with a query inside is called for each row, this is planned with the rest.
 */
final class NetTime {
    private NetTime() {}

    /**
     * Whole seconds between two moments without the standstills of an order, which never overlap each other.
     *
     * @param order the key of the order, as SQL
     * @param from a moment, as SQL
     * @param to one that is not before it
     */
    static String seconds(String order, String from, String to) {
        return """
            cast(floor(extract(epoch from %3$s - %2$s) - (
                select coalesce(sum(extract(epoch from least(coalesce(i.ended_at, %3$s), %3$s)
                                                       - greatest(i.started_at, %2$s))), 0)
                from work_order_interval i
                where i.work_order_id = %1$s and i.started_at < %3$s
                  and coalesce(i.ended_at, %3$s) > %2$s)) as bigint)""".formatted(order, from, to);
    }
}
