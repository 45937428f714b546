package org.openmes.cluster;

import java.sql.SQLException;
import org.openmes.runner.DatabaseAccess;

/** The log of events as the database has it. */
final class Events {
    private static final String WITHOUT_PLACE = "select cast(count(*) as text) from event_log e where e.id > ?"
            + " and not exists (select 1 from event_position p where p.event_id = e.id)";
    private static final String OF_LINE = "select cast(count(*) as text) from event_log where line_id = ?";

    private Events() {}

    /** How many nobody has put into the feed yet. */
    static long withoutPlace(DatabaseAccess database) throws SQLException {
        return number(database, WITHOUT_PLACE, 0);
    }

    static long ofLine(DatabaseAccess database, long line) throws SQLException {
        return number(database, OF_LINE, line);
    }

    private static long number(DatabaseAccess database, String query, long argument) throws SQLException {
        return Long.parseLong(Workshop.texts(database, query, argument).get(0));
    }
}
