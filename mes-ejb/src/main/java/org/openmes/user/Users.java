package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Database;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Message;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.RuleException;
import org.openmes.shared.ValidationException;

/** Where accounts are kept. */
@ApplicationScoped
class Users {
    private static final int ADMINS = 4203;
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    /** The account, which nobody else changes before this transaction ends. */
    UserAccount lock(long id) {
        return lockIfPresent(id).orElseThrow(() -> new NotFoundException("User", id));
    }

    Optional<UserAccount> lockIfPresent(long id) {
        return Optional.ofNullable(entities.find(UserAccount.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<UserAccount> find(long id) {
        return Optional.ofNullable(entities.find(UserAccount.class, id));
    }

    Optional<UserAccount> byUsername(String username) {
        return entities.createQuery(
                        "select u from UserAccount u where lower(u.username) = lower(:name)", UserAccount.class)
                .setParameter("name", username)
                .getResultStream()
                .findFirst();
    }

    /**
     * Lines up everybody who might take power from an administrator or move people between lines, to the end of the
     * transaction. Taken before the row of a line or an account is locked, never after.
     */
    void lockAdmins() {
        database.read(handle -> handle.createQuery("select 1 from pg_advisory_xact_lock(:admins, 0)")
                .bind("admins", ADMINS)
                .mapTo(Integer.class)
                .one());
    }

    /** Raises the version, because the lines of an account are part of it. */
    void raiseVersion(UserAccount account) {
        entities.lock(account, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    long otherActiveAdmins(long id) {
        return database.count("select count(*) from user_account where role = 'ADMIN' and is_active and id <> :id", id);
    }

    boolean isEmpty() {
        return !database.read(handle -> handle.createQuery("select exists (select 1 from user_account)")
                .mapTo(Boolean.class)
                .one());
    }

    boolean isTaken(String column, @Nullable String value, @Nullable Long except) {
        return value != null
                && database.read(handle -> handle.createQuery("select exists (select 1 from user_account where lower("
                                + column + ") = lower(:value) and id is distinct from :except)")
                        .bind("value", value)
                        .bind("except", except)
                        .mapTo(Boolean.class)
                        .one());
    }

    boolean workstationExists(long id) {
        return database.count("select count(*) from workstation where id = :id", id) > 0;
    }

    void add(UserAccount account) {
        translated(() -> entities.persist(account));
    }

    /**
     * Writes what changed.
     *
     * @throws ValidationException DUPLICATE when somebody else took the name or address at the same moment
     */
    void flush() {
        translated(entities::flush);
    }

    /**
     * Deletes an account.
     *
     * @throws RuleException IN_USE when other records name it
     */
    void remove(UserAccount account) {
        entities.remove(account);
        flush();
    }

    private static void translated(Runnable write) {
        try {
            write.run();
        } catch (PersistenceException e) {
            throw refusal(e);
        }
    }

    private static RuntimeException refusal(PersistenceException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException problem) {
                if (UNIQUE_VIOLATION.equals(problem.getSQLState())) {
                    var email = problem.getMessage().contains("uk_user_account_email");
                    return ValidationException.duplicate(email ? "email" : "username");
                }
                if (FOREIGN_KEY_VIOLATION.equals(problem.getSQLState())) {
                    return inUse();
                }
            }
        }
        return failure;
    }

    static RuleException inUse() {
        return new RuleException(ErrorCode.IN_USE, "id", Message.of("user.has_traces"));
    }
}
