package org.openmes.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.DomainException;
import org.openmes.user.OwnAccountService;
import org.openmes.web.Messages;
import org.openmes.web.frame.LivePush;

/** Backs {@code /change-password.xhtml}. */
@Named
@RequestScoped
public class ChangePasswordView {
    private static final String DONE = "/account.xhtml?password-changed=true";

    @Inject
    OwnAccountService account;

    @Inject
    Settings settings;

    @Inject
    WebSession session;

    @Inject
    LivePush push;

    @Inject
    Person person;

    @Inject
    HttpServletRequest request;

    @Inject
    ExternalContext browser;

    private String current = "";
    private String wanted = "";
    private String confirmation = "";
    private @Nullable String next;

    public void change() throws IOException {
        try {
            var forced = person.isPasswordChangeRequired();
            var stamp = account.changePassword(current, wanted, confirmation, null);
            session.renew(request, (HttpServletResponse) browser.getResponse(), stamp);
            push.tellAccount(person.getId());
            var link = DeepLink.orHome(next);
            browser.redirect(request.getContextPath() + (link.equals(DeepLink.HOME) && !forced ? DONE : link));
        } catch (DomainException e) {
            Messages.refused(e, "change", "new_password");
        }
    }

    /** What a password must be. */
    public String getRule() {
        return Messages.text("change_password.rule", settings.passwordMinLength());
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }
}
