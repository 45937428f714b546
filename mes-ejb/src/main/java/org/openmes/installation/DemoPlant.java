package org.openmes.installation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/**
 * The tire plant of spec 19: loaded once, by codes, through the services everybody uses. It never overwrites anything
 * and is refused where people have orders of their own.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class DemoPlant {
    private static final String MARK = "WO-TIRE-0001";

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
        var numbers = Set.copyOf(database.read(handle -> handle.createQuery("select order_no from work_order")
                .mapTo(String.class)
                .list()));
        if (numbers.contains(MARK)) {
            return Optional.of(List.of());
        }
        if (!numbers.isEmpty()) {
            return Optional.empty();
        }
        var plant = process.create();
        var accounts = people.create(plant, password);
        orders.create(plant);
        return Optional.of(accounts);
    }

    private void become() {
        var origin = new Origin(Channel.IMPORT, UUID.randomUUID().toString(), null, null);
        current.become(new Actor(null, null, "System", Role.SYSTEM, LineScope.ALL, null, false, origin));
    }
}
