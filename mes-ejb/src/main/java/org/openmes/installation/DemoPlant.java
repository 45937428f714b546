package org.openmes.installation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Actor;
import org.openmes.shared.Channel;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.LineScope;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;
import org.openmes.shared.Roles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tire plant of spec 19: loaded once, through the services everybody uses. It never overwrites anything
 * and is refused where people have orders of their own.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class DemoPlant {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPlant.class);

    @Inject
    DemoProcess process;

    @Inject
    DemoPeople people;

    @Inject
    DemoOrders orders;

    @Inject
    Database database;

    @Inject
    CurrentActor current;

    /** An account of the demonstration with its password, told only here. */
    public record Account(String username, String password, String role) {}

    /**
     * Loads the plant in one transaction.
     *
     * @param password one for all accounts; null or blank to generate one for each, to be changed at the first sign-in
     * @return the accounts created now, none when it was loaded before; empty when other orders exist
     */
    public Optional<List<Account>> load(@Nullable String password) {
        become();
        database.write(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtext('demo plant'))")
                .mapTo(String.class)
                .list());
        if (isLoaded()) {
            return Optional.of(List.of());
        }
        if (database.read(handle -> handle.createQuery("select exists (select 1 from work_order)")
                .mapTo(Boolean.class)
                .one())) {
            return Optional.empty();
        }
        var plant = process.create();
        var accounts = people.create(plant, password);
        orders.create(plant);
        remember();
        tell(accounts);
        return Optional.of(accounts);
    }

    /** The ledger knows, whatever people have done to the plant since. */
    private boolean isLoaded() {
        return database.read(handle -> handle.createQuery(
                        "select exists (select 1 from audit_log where action = 'sample_data_loaded')")
                .mapTo(Boolean.class)
                .one());
    }

    private void remember() {
        database.write(handle -> handle.createQuery(
                        "select record_security_event('sample_data_loaded', 'DemoPlant', null, 'Tire plant', null)")
                .mapTo(String.class)
                .list());
    }

    /** Before the commit: accounts whose passwords nobody knows must not exist. */
    private static void tell(List<Account> accounts) {
        var lines = new StringBuilder();
        accounts.forEach(
                account -> lines.append(String.join(" ", account.username(), account.password(), account.role()))
                        .append('\n'));
        var file = new DataFolder().writeSecret("demo-accounts", lines.toString());
        LOG.info("Loaded the demonstration plant; its accounts are in {}", file);
    }

    private void become() {
        var origin = new Origin(Channel.IMPORT, UUID.randomUUID().toString(), null, null);
        current.become(new Actor(null, null, "System", Role.SYSTEM, LineScope.ALL, null, false, origin));
    }
}
