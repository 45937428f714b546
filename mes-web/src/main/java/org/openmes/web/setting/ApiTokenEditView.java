package org.openmes.web.setting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.Change;
import org.openmes.shared.PageRequest;
import org.openmes.shared.TokenScope;
import org.openmes.user.ApiTokenService;
import org.openmes.user.CreateApiToken;
import org.openmes.user.UserFilter;
import org.openmes.user.UserService;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;

/** Backs {@code /setting/token.xhtml} (spec 14.2). */
@Named
@RequestScoped
public class ApiTokenEditView {
    @Inject
    ApiTokenService tokens;

    @Inject
    UserService users;

    @Inject
    Settings settings;

    @Inject
    Commands commands;

    @Inject
    Posted posted;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    public void create() {
        commands.perform(() -> {
            var command = new CreateApiToken(
                    posted.text("name"),
                    posted.key("owner_id"),
                    scopes(),
                    Change.of(endOf(posted.date("expires_at"))),
                    addresses(posted.text("allowed_ips")),
                    posted.integer("requests_per_minute"));
            posted.check();
            return Outcome.tell(
                    Messages.text("token.created"), tokens.create(command).secret());
        });
    }

    private List<String> scopes() {
        var ticked = request.getParameterValues("scopes");
        return ticked == null ? List.of() : Arrays.asList(ticked);
    }

    /** The token is good for the whole of its last day. */
    private @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(settings.plantZone()).toInstant();
    }

    private static List<String> addresses(@Nullable String typed) {
        return typed == null ? List.of() : List.of(typed.split("[,;\\s]+"));
    }

    /** Whose rights a token may have. */
    public List<Option> getOwnerOptions() {
        return users.list(new UserFilter(null, null, false, false, List.of()), PageRequest.ALL).items().stream()
                .map(user -> Option.of(user.id(), user.name() + " (" + user.username() + ")"))
                .toList();
    }

    /** What a token may be used for; the note is the name of the constant. */
    public List<Option> getScopeOptions() {
        return Stream.of(TokenScope.values())
                .map(scope -> new Option(
                        scope.wireName(),
                        Messages.text("token.scope." + scope),
                        scope.name().toLowerCase(Locale.ROOT),
                        ""))
                .toList();
    }

    /** A year from today. */
    public LocalDate getUsualExpiry() {
        return LocalDate.ofInstant(clock.instant(), settings.plantZone()).plusYears(1);
    }
}
