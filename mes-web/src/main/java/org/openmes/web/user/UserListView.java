package org.openmes.web.user;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.openmes.shared.Role;
import org.openmes.user.LineReference;
import org.openmes.user.UserCounts;
import org.openmes.user.UserDetails;
import org.openmes.user.UserFilter;
import org.openmes.user.UserService;
import org.openmes.web.Address;
import org.openmes.web.ListState;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Wanted;

/** Backs {@code /user/list.xhtml} (spec 9.3). */
@Named
@RequestScoped
public class UserListView {
    @Inject
    UserService users;

    @Inject
    ListState list;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Wanted wanted;

    private List<UserDetails> rows = List.of();
    private UserCounts counts;

    @PostConstruct
    void read() {
        var role = address.constants("role", Role.class).stream().findFirst().orElse(null);
        var filter =
                new UserFilter(address.text("q"), role, !address.flag("active"), address.flag("waiting"), List.of());
        rows = list.show(users.list(filter, list.request()));
        counts = users.counts();
    }

    public void activate() {
        commands.perform(() -> said("master.activated", users.activate(wanted.key(), null)));
    }

    public void deactivate() {
        commands.perform(() -> said("master.deactivated", users.deactivate(wanted.key(), null)));
    }

    public void unlock() {
        commands.perform(() -> {
            users.unlock(wanted.key(), null);
            return Outcome.stay(Messages.text("user.unlocked"));
        });
    }

    public void delete() {
        commands.perform(() -> {
            users.delete(wanted.key(), null);
            return Outcome.go("/user/list.xhtml", Messages.text("master.deleted"));
        });
    }

    private static Outcome said(String key, UserDetails user) {
        return Outcome.stay(Messages.text(key, user.name()));
    }

    /** How many people there are in each role, in words. */
    public String getSummary() {
        return Messages.text("user.summary", counts.total(), counts.admins(), counts.supervisors(), counts.operators());
    }

    /** How many accounts wait for an Admin. */
    public long getWaiting() {
        return counts.awaitingApproval();
    }

    /** The same in words. */
    public String getWaitingText() {
        return Messages.text("user.waiting.count", counts.awaitingApproval());
    }

    public List<UserDetails> getRows() {
        return rows;
    }

    /** The lines of somebody, in short. */
    public String lines(UserDetails user) {
        if (user.role() == Role.ADMIN || user.allLines()) {
            return Messages.text("user.all_lines_short");
        }
        var station = user.workstation();
        return station != null
                ? station.code()
                : user.lines().stream().map(LineReference::code).collect(Collectors.joining(", "));
    }

    public List<Option> getRoleOptions() {
        return List.of(Role.ADMIN, Role.SUPERVISOR, Role.OPERATOR).stream()
                .map(role -> Option.of(role, Messages.text("role." + role)))
                .toList();
    }

    public boolean isFiltered() {
        return address.getSelf().contains("?");
    }
}
