package org.openmes.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * SQL on the connection of the current transaction: lists and key figures are read as records (architecture D6), and
 * set-based writes are made. Pending changes of entities are written first, so that SQL sees them.
 */
@ApplicationScoped
public class Database {
    private static final GenericType<Map<String, String>> TEXTS = new GenericType<>() {};

    @Resource(lookup = "java:jboss/datasources/OpenMesDS")
    DataSource dataSource;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @PersistenceContext
    EntityManager entities;

    @Inject
    AuditContext audit;

    private Jdbi jdbi;

    @PostConstruct
    void open() {
        jdbi = Jdbi.create(dataSource).setTransactionHandler(new CMTTransactionHandler());
        jdbi.registerRowMapper(new RecordMappers());
        jdbi.registerColumnMapper(TEXTS, (row, column, context) -> texts(row.getString(column)));
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.registerArrayType(String.class, "text");
    }

    /** Reads; inside a transaction it sees what the transaction wrote. */
    public <T> T read(Function<Handle, T> query) {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            entities.flush();
        }
        return jdbi.withHandle(query::apply);
    }

    /** Writes by SQL, recorded in the ledger like any other change; needs a transaction. */
    public void write(Consumer<Handle> statements) {
        entities.flush();
        audit.ensure();
        jdbi.useHandle(statements::accept);
    }

    /**
     * As {@link #write}, for rows that no pending change of an entity concerns: leaves those pending, so that the ledger
     * has one entry for an entity that changes again before the transaction ends.
     */
    public void writeBeside(Consumer<Handle> statements) {
        audit.ensure();
        jdbi.useHandle(statements::accept);
    }

    @SuppressWarnings("unchecked") // JSON objects of texts are written by us, and only so
    private static Map<String, String> texts(String json) {
        return json == null ? Map.of() : JsonText.read(json, Map.class);
    }

    /** The one number a query yields, with one parameter {@code :id}. */
    public long count(String query, long id) {
        return read(handle ->
                handle.createQuery(query).bind("id", id).mapTo(Long.class).one());
    }
}
