package org.openmes.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.openmes.shared.ForbiddenException;
import org.openmes.user.AccountDetails;
import org.openmes.user.OwnAccountService;
import org.openmes.user.PinService;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;

/** Backs {@code /pin.xhtml}: the own PIN of people below Admins (spec 1.2). */
@Named
@RequestScoped
public class PinView {
    private static final String ACCOUNT = "/account.xhtml";

    @Inject
    OwnAccountService accounts;

    @Inject
    PinService pins;

    @Inject
    Commands commands;

    @Inject
    Posted posted;

    private AccountDetails account;

    @PostConstruct
    void read() {
        account = accounts.me();
        if (!account.accountType().takesPin(account.role())) {
            throw ForbiddenException.role();
        }
    }

    public void setPin() {
        commands.perform(() -> {
            pins.setOwn(
                    posted.verbatim("current_password"), posted.verbatim("pin"), posted.verbatim("pin_confirmation"));
            return Outcome.go(ACCOUNT, Messages.text("pin.saved"));
        });
    }

    public void removePin() {
        commands.perform(() -> {
            pins.removeOwn(posted.verbatim("current_password"));
            return Outcome.go(ACCOUNT, Messages.text("pin.removed"));
        });
    }

    /** Whether there is one already. */
    public boolean isGiven() {
        return account.hasPin();
    }
}
