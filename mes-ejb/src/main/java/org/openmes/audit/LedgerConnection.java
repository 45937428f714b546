package org.openmes.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.DigestException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Long reads of the ledger: as it is at one moment, streamed, in a transaction that only reads. The container's own
 * transaction would be too short for them.
 */
@ApplicationScoped
class LedgerConnection {
    @Resource(lookup = "java:jboss/datasources/OpenMesDS")
    DataSource dataSource;

    <T> T read(Work<T> work) throws IOException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                // before the moment is fixed: no partition goes after it
                statement.execute("lock table audit_log in access share mode");
                return work.apply(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException | DigestException e) {
            throw new IllegalStateException("The ledger cannot be read", e);
        }
    }

    /** As {@link #read}, for work that writes nothing. */
    <T> T look(Work<T> work) {
        try {
            return read(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something done with the connection. */
    @FunctionalInterface
    interface Work<T> {
        T apply(Connection connection) throws SQLException, IOException, DigestException;
    }
}
