package org.openmes.api.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.openmes.api.request.RequestRefusal;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Message;

/** Finds in an exception, however deeply wrapped, the refusal that it means to the caller. */
final class Faults {
    private static final int DEEPEST = 20;

    private Faults() {}

    /** The refusal; empty when nobody foresaw this. */
    static Optional<DomainException> refusalIn(Throwable fault) {
        return causes(fault).flatMap(cause -> refusal(cause).stream()).findFirst();
    }

    static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    private static Optional<DomainException> refusal(Throwable cause) {
        if (cause instanceof DomainException refusal) {
            return Optional.of(refusal);
        } else if (cause instanceof EJBAccessException) {
            return Optional.of(ForbiddenException.role());
        } else if (cause instanceof OptimisticLockException) {
            var reason = Message.of("stale_version.unknown");
            return Optional.of(new RequestRefusal(ErrorCode.STALE_VERSION, 409, "version", reason));
        } else if (cause instanceof ResourceException) {
            return Optional.of(DatabaseFaults.unavailable());
        } else if (cause instanceof SQLException database) {
            return DatabaseFaults.refusalFor(database);
        }
        return Optional.empty();
    }
}
