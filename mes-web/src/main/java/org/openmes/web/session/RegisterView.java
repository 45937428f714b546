package org.openmes.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openmes.setting.Settings;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.user.Register;
import org.openmes.user.RegistrationService;
import org.openmes.web.Messages;

/** Backs {@code /register.xhtml} (spec 1.3). */
@Named
@RequestScoped
public class RegisterView {
    private static final int NOT_FOUND = 404;

    @Inject
    RegistrationService registration;

    @Inject
    Settings settings;

    @Inject
    WebSession session;

    @Inject
    HttpServletRequest request;

    @Inject
    ExternalContext browser;

    private String name = "";
    private String username = "";
    private String email = "";
    private String password = "";
    private String confirmation = "";

    /** Where people do not register there is no such page. */
    public void requireOpen() throws IOException {
        if (!registration.isOpen()) {
            leave();
        }
    }

    public void register() throws IOException {
        try {
            var command = new Register(name, username, email, password, confirmation);
            if (registration.register(command, session.origin(request))) {
                session.begin(request, (HttpServletResponse) browser.getResponse(), username, password);
                browser.redirect(request.getContextPath() + DeepLink.HOME);
            } else {
                browser.redirect(request.getContextPath() + Pages.SIGN_IN + "?registered=true");
            }
        } catch (DomainException e) {
            if (e.code() == ErrorCode.NOT_FOUND) {
                leave();
            } else {
                Messages.refused(e, "register", "name");
            }
        }
    }

    private void leave() throws IOException {
        browser.responseSendError(NOT_FOUND, null);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** What a password must be. */
    public String getRule() {
        return Messages.text("change_password.rule", settings.passwordMinLength());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }
}
