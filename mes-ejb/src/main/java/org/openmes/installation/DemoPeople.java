package org.openmes.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmes.installation.DemoPlant.Account;
import org.openmes.installation.DemoProcess.Plant;
import org.openmes.shared.Role;
import org.openmes.user.AccountType;
import org.openmes.user.CreateUser;
import org.openmes.user.UserService;

/** The people and the terminal of the tire plant (spec 19.1). */
@ApplicationScoped
class DemoPeople {
    @Inject
    UserService users;

    List<Account> create(Plant plant, @Nullable String password) {
        var all = List.copyOf(plant.lines().values());
        var accounts = new ArrayList<Account>();
        accounts.add(person("supervisor1", "Sara Supervisor", Role.SUPERVISOR, all, password));
        accounts.add(person("operator1", "Oscar Operator", Role.OPERATOR, all, password));
        accounts.add(operatorOf("op.mixing", "Mia Mixing", plant, "MIX-01", password));
        accounts.add(operatorOf("op.building", "Ben Building", plant, "BUILD-01", password));
        accounts.add(operatorOf("op.curing", "Cora Curing", plant, "CURE-01", password));
        accounts.add(operatorOf("op.quality", "Quentin Quality", plant, "QC-01", password));
        accounts.add(terminal(plant.workstations().get("BUILD-01-D"), password));
        return accounts;
    }

    private Account operatorOf(String username, String name, Plant plant, String line, @Nullable String password) {
        return person(username, name, Role.OPERATOR, List.of(plant.lines().get(line)), password);
    }

    private Account person(String username, String name, Role role, List<Long> lines, @Nullable String password) {
        var email = username + "@autorubber.example";
        return account(new Draft(username, name, email, AccountType.USER, role, null, lines), password, role.name());
    }

    private Account terminal(long workstationId, @Nullable String password) {
        var draft = new Draft(
                "ws-build-01", "Drum 1", null, AccountType.WORKSTATION, Role.OPERATOR, workstationId, List.of());
        return account(draft, password, "OPERATOR (terminal)");
    }

    private Account account(Draft draft, @Nullable String password, String role) {
        var given = password != null && !password.isBlank();
        var first = given ? password : UUID.randomUUID().toString();
        var created = users.create(draft.with(first, !given));
        var valid =
                given ? first : users.resetPassword(created.id(), null, null).orElseThrow();
        return new Account(draft.username(), valid, role);
    }

    /** An account before its password is known. */
    private record Draft(
            String username,
            String name,
            @Nullable String email,
            AccountType type,
            Role role,
            @Nullable Long workstationId,
            List<Long> lineIds) {
        CreateUser with(String password, boolean change) {
            return new CreateUser(
                    name, username, email, type, role, workstationId, password, password, lineIds, false, true, change);
        }
    }
}
