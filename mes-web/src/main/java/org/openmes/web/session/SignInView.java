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
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainException;
import org.openmes.user.RegistrationService;
import org.openmes.web.Messages;

/** Backs {@code /sign-in.xhtml}. */
@Named
@RequestScoped
public class SignInView {
    @Inject
    CurrentActor current;

    @Inject
    WebSession session;

    @Inject
    RegistrationService registration;

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest request;

    @Inject
    ExternalContext browser;

    private String username = "";
    private String password = "";
    private String pin = "";
    private boolean byPin;
    private boolean remembered;
    private @Nullable String next;
    private boolean signedOut;
    private boolean registered;

    /** Who is signed in already goes on. */
    public void skipWhenSignedIn() throws IOException {
        if (current.find().isPresent()) {
            goOn();
        }
    }

    public void signIn() throws IOException {
        try {
            var response = (HttpServletResponse) browser.getResponse();
            if (remembered) {
                session.beginRemembered(request, response, username, password);
            } else {
                session.begin(request, response, username, password);
            }
            goOn();
        } catch (DomainException e) {
            Messages.refused(e, "sign-in", "username");
        }
    }

    public void signInByPin() throws IOException {
        try {
            session.beginByPin(request, (HttpServletResponse) browser.getResponse(), username, pin);
            goOn();
        } catch (DomainException e) {
            Messages.refused(e, "by-pin", "pin_username");
        }
    }

    private void goOn() throws IOException {
        browser.redirect(request.getContextPath() + DeepLink.orHome(next));
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Whether he wants to stay signed in on this device. */
    public boolean isRemembered() {
        return remembered;
    }

    public void setRemembered(boolean remembered) {
        this.remembered = remembered;
    }

    public String getPin() {
        return pin;
    }

    public void setPin(String pin) {
        this.pin = pin;
    }

    /** Whether the form asks for the PIN instead of the password. */
    public boolean isByPin() {
        return byPin && isPinEnabled();
    }

    public void setByPin(boolean byPin) {
        this.byPin = byPin;
    }

    /** Whether people may sign in with a PIN. */
    public boolean isPinEnabled() {
        return settings.pinLoginEnabled();
    }

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }

    public boolean isSignedOut() {
        return signedOut;
    }

    public void setSignedOut(boolean signedOut) {
        this.signedOut = signedOut;
    }

    /** Whether he comes from the page where accounts are made. */
    public boolean isRegistered() {
        return registered;
    }

    public void setRegistered(boolean registered) {
        this.registered = registered;
    }

    /** Whether people may make themselves an account. */
    public boolean isRegistrationOpen() {
        return registration.isOpen();
    }
}
