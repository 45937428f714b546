package org.openmes.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.openmes.shared.Role;
import org.openmes.user.AccountDetails;
import org.openmes.user.AccountType;
import org.openmes.user.OwnAccountService;
import org.openmes.web.Address;
import org.openmes.web.Format;
import org.openmes.web.Messages;
import org.openmes.web.PlantClock;

/** Backs {@code /account.xhtml}. */
@Named
@RequestScoped
public class AccountView {
    @Inject
    OwnAccountService accounts;

    @Inject
    PlantClock plantClock;

    @Inject
    Format format;

    @Inject
    Address address;

    private AccountDetails account;

    @PostConstruct
    void read() {
        account = accounts.me();
    }

    public AccountDetails getAccount() {
        return account;
    }

    public String getRole() {
        return Messages.text("role." + account.role());
    }

    /** The password of a terminal is kept by an administrator. */
    public boolean isPasswordMayChange() {
        return account.accountType() == AccountType.USER;
    }

    /** Why the list of lines is empty. */
    public String getNoLines() {
        return Messages.text(account.allLines() ? "home.no_lines_at_all" : "home.no_lines");
    }

    public String getLastSignIn() {
        var at = account.lastLoginAt();
        return at == null ? "" : plantClock.show(at);
    }

    /** A PIN is for people below Admins. */
    public boolean isPinMayChange() {
        return isPasswordMayChange() && account.role() != Role.ADMIN;
    }

    /** Since when the account is there, as a day. */
    public String getMemberSince() {
        return format.day(account.createdAt().atZone(plantClock.getZone()).toLocalDate());
    }

    public boolean isPasswordChanged() {
        return address.flag("password-changed");
    }
}
