package org.openmes.web.user;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDetails;
import org.openmes.line.LineService;
import org.openmes.setting.Settings;
import org.openmes.shared.Change;
import org.openmes.shared.ListFilter;
import org.openmes.shared.Role;
import org.openmes.user.AccountType;
import org.openmes.user.ChangeUser;
import org.openmes.user.CreateUser;
import org.openmes.user.PinService;
import org.openmes.user.UserDetails;
import org.openmes.user.UserService;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.WorkstationChoices;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;

/** Backs {@code /user/edit.xhtml} (spec 9.3). */
@Named
@RequestScoped
public class UserEditView {
    @Inject
    UserService users;

    @Inject
    PinService pins;

    @Inject
    LineService lines;

    @Inject
    Settings settings;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Posted posted;

    private @Nullable UserDetails user;
    private List<LineDetails> allLines = List.of();

    @PostConstruct
    void read() {
        var id = address.keyOrNew("id");
        user = id == null ? null : users.get(id);
        allLines = lines.list(ListFilter.ALL).items();
    }

    public void save() {
        commands.perform(() -> {
            var saved = user == null ? create() : change(user.id());
            return Outcome.go("/user/list.xhtml", Messages.text("master.saved", saved.name()));
        });
    }

    public void setPin() {
        commands.perform(() -> {
            pins.set(key(), posted.verbatim("pin"), posted.verbatim("pin_confirmation"), posted.version());
            return Outcome.go("/user/list.xhtml", Messages.text("pin.saved"));
        });
    }

    public void removePin() {
        commands.perform(() -> {
            pins.remove(key(), posted.version());
            return Outcome.go("/user/list.xhtml", Messages.text("pin.removed"));
        });
    }

    public void generatePassword() {
        commands.perform(() -> {
            var generated = users.resetPassword(key(), null, posted.version());
            return Outcome.tell(Messages.text("user.generated"), generated.orElseThrow());
        });
    }

    private long key() {
        return Objects.requireNonNull(user, "only an account that exists can be given something")
                .id();
    }

    /** Whether it is somebody who may have a PIN. */
    public boolean isPinMayChange() {
        return user != null && user.accountType().takesPin(user.role());
    }

    private UserDetails create() {
        var type = type();
        var command = new CreateUser(
                posted.text("name"),
                posted.text("username"),
                posted.text("email"),
                type,
                posted.constant("role", Role.class),
                station(type),
                posted.verbatim("password"),
                posted.verbatim("password_confirmation"),
                lines(type),
                allLines(type),
                posted.flag("is_active"),
                posted.flag("force_password_change"));
        posted.check();
        return users.create(command);
    }

    private UserDetails change(long id) {
        var type = type();
        var command = new ChangeUser(
                Change.of(posted.text("name")),
                Change.of(posted.text("username")),
                Change.of(posted.text("email")),
                Change.of(type),
                Change.of(posted.constant("role", Role.class)),
                Change.of(station(type)),
                Change.of(posted.verbatim("password")),
                Change.of(posted.verbatim("password_confirmation")),
                Change.of(lines(type)),
                Change.of(allLines(type)),
                Change.of(posted.flag("is_active")),
                Change.of(posted.flag("force_password_change")));
        posted.check();
        return users.change(id, command, posted.version());
    }

    private AccountType type() {
        var given = posted.constant("account_type", AccountType.class);
        return given == null ? AccountType.USER : given;
    }

    private @Nullable Long station(AccountType type) {
        return type.takesWorkstation() ? posted.key("workstation_id") : null;
    }

    /** What was ticked before another role was chosen counts for nothing. */
    private List<Long> lines(AccountType type) {
        return type.takesLines(posted.constant("role", Role.class)) ? posted.keys("line_ids") : List.of();
    }

    /** As with lines: the box may have been ticked before. */
    private boolean allLines(AccountType type) {
        return type.takesAllLines(posted.constant("role", Role.class)) && posted.flag("all_lines");
    }

    public @Nullable UserDetails getUser() {
        return user;
    }

    /** Active lines, and those the account has. */
    public List<LineDetails> getLines() {
        return allLines.stream()
                .filter(line -> line.line().isActive() || isAssigned(line.line().id()))
                .toList();
    }

    public boolean isAssigned(long lineId) {
        return user != null && user.lines().stream().anyMatch(line -> line.id() == lineId);
    }

    public List<Option> getRoleOptions() {
        return List.of(Role.OPERATOR, Role.SUPERVISOR, Role.ADMIN).stream()
                .map(role -> Option.of(role, Messages.text("role." + role)))
                .toList();
    }

    public List<Option> getTypeOptions() {
        return List.of(AccountType.USER, AccountType.WORKSTATION).stream()
                .map(type -> Option.of(type, Messages.text("account_type." + type)))
                .toList();
    }

    /** Workstations in use, and the one the account has. */
    public List<Option> getWorkstationOptions() {
        var own = user == null ? null : user.workstation();
        return WorkstationChoices.of(allLines, own == null ? null : own.id());
    }

    public String getPasswordRule() {
        var key = user == null ? "user.password_rule" : "user.password_unchanged";
        return Messages.text(key, settings.passwordMinLength());
    }
}
