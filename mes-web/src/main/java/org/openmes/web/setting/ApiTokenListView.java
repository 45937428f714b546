package org.openmes.web.setting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.ListFilter;
import org.openmes.shared.TokenScope;
import org.openmes.user.ApiTokenDetails;
import org.openmes.user.ApiTokenService;
import org.openmes.web.Address;
import org.openmes.web.ListState;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Wanted;

/** Backs {@code /setting/tokens.xhtml} (spec 14.2). */
@Named
@RequestScoped
public class ApiTokenListView {
    @Inject
    ApiTokenService tokens;

    @Inject
    Settings settings;

    @Inject
    ListState list;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Wanted wanted;

    @Inject
    Clock clock;

    private List<ApiTokenDetails> rows = List.of();

    @PostConstruct
    void read() {
        rows = list.show(tokens.list(ListFilter.of(null, address.flag("all"), list.request())));
    }

    public void revoke() {
        commands.perform(() -> {
            tokens.revoke(wanted.key(), null);
            return Outcome.stay(Messages.text("token.revoked"));
        });
    }

    public List<ApiTokenDetails> getRows() {
        return rows;
    }

    public String scopes(ApiTokenDetails token) {
        return token.scopes().stream().map(TokenScope::wireName).collect(Collectors.joining(", "));
    }

    /** The last part of the key of what a token is now. */
    public String state(ApiTokenDetails token) {
        if (token.revokedAt() != null) {
            return "revoked";
        }
        var expires = token.expiresAt();
        return expires == null || expires.isAfter(clock.instant()) ? "valid" : "expired";
    }

    /** The last day on which it is good. */
    public @Nullable LocalDate expiryDay(ApiTokenDetails token) {
        var expires = token.expiresAt();
        return expires == null
                ? null
                : expires.minusMillis(1).atZone(settings.plantZone()).toLocalDate();
    }
}
