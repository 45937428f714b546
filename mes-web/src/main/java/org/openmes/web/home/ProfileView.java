package org.openmes.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.openmes.shared.ForbiddenException;
import org.openmes.user.AccountDetails;
import org.openmes.user.AccountType;
import org.openmes.user.OwnAccountService;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;

/** Backs {@code /profile.xhtml}: what people keep themselves of their accounts (spec 14.1). */
@Named
@RequestScoped
public class ProfileView {
    private static final String ACCOUNT = "/account.xhtml";

    @Inject
    OwnAccountService accounts;

    @Inject
    Commands commands;

    @Inject
    Posted posted;

    private AccountDetails account;

    @PostConstruct
    void read() {
        account = accounts.me();
        if (account.accountType() == AccountType.WORKSTATION) {
            throw ForbiddenException.role(); // an Admin keeps the account of a terminal
        }
    }

    public void save() {
        commands.perform(() -> {
            accounts.changeProfile(posted.text("name"), posted.text("email"), posted.version());
            return Outcome.go(ACCOUNT, Messages.text("profile.saved"));
        });
    }

    public AccountDetails getAccount() {
        return account;
    }

    /** The name of the role, in words. */
    public String getRole() {
        return Messages.text("role." + account.role());
    }
}
