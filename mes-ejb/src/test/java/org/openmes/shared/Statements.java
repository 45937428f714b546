package org.openmes.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Counts the statements that a piece of work sends to the database. */
@ApplicationScoped
public class Statements {
    private static final int TIMES = 3;

    private final ThreadLocal<Long> ofSql = ThreadLocal.withInitial(() -> 0L);

    @Inject
    BeanManager beans;

    @Inject
    Database database;

    @PersistenceUnit
    EntityManagerFactory factory;

    /** The least of several times: timers of the server work through entities meanwhile, too. */
    public long of(Callable<?> work) throws Exception {
        listen();
        return LongStream.of(new long[TIMES]).map(time -> once(work)).min().orElseThrow();
    }

    private long once(Callable<?> work) {
        try {
            ofSql.set(0L);
            var before = statistics().getPrepareStatementCount();
            work.call();
            return ofSql.get() + statistics().getPrepareStatementCount() - before;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void listen() throws ReflectiveOperationException {
        statistics().setStatisticsEnabled(true);
        database.read(handle -> handle); // makes the bean
        var bean = beans.resolve(beans.getBeans(Database.class));
        var field = Database.class.getDeclaredField("jdbi");
        field.setAccessible(true);
        var jdbi = (Jdbi) field.get(beans.getContext(ApplicationScoped.class).get(bean));
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                ofSql.set(ofSql.get() + 1);
            }
        });
    }

    private Statistics statistics() {
        return factory.unwrap(SessionFactory.class).getStatistics();
    }
}
