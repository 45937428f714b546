package org.openmes.shared;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Gives work that one node must do to one node, by rows of {@code lease} (architecture D8); time is the database's. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Leases {
    private static final String NODE = UUID.randomUUID().toString();

    @Inject
    Database database;

    /**
     * Takes or prolongs a lease for this node, in a transaction of its own.
     *
     * @param name what is leased
     * @param time how long it is held when it is not prolonged
     * @return empty when another node holds it
     */
    public Optional<Lease> acquire(String name, Duration time) {
        return database.read(handle -> handle.createQuery("""
                        insert into lease as held (name, holder, token, expires_at)
                        values (:name, :node, 1, clock_timestamp() + make_interval(secs => :seconds))
                        on conflict on constraint pk_lease do update set
                            token = case when held.holder = excluded.holder then held.token else held.token + 1 end,
                            holder = excluded.holder,
                            expires_at = excluded.expires_at
                        where held.holder = excluded.holder or held.expires_at <= clock_timestamp()
                        returning name, token""")
                .bind("name", name)
                .bind("node", NODE)
                .bind("seconds", (double) time.toSeconds())
                .mapTo(Lease.class)
                .findOne());
    }

    /**
     * Whether the lease is still this holder's; the row stays locked to the end of the caller's transaction, so that the
     * work it guards commits before anybody else can take it.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean stillHeld(Lease lease) {
        return database.read(handle -> handle.createQuery(
                        "select 1 from lease where name = :name and holder = :node and token = :token for update")
                .bind("name", lease.name())
                .bind("node", NODE)
                .bind("token", lease.token())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }
}
