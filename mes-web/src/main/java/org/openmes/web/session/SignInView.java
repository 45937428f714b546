package org.openmes.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainException;
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
    HttpServletRequest request;

    @Inject
    ExternalContext browser;

    private String username = "";
    private String password = "";
    private @Nullable String next;
    private boolean signedOut;

    /** Who is signed in already goes on. */
    public void skipWhenSignedIn() throws IOException {
        if (current.find().isPresent()) {
            goOn();
        }
    }

    public void signIn() throws IOException {
        try {
            session.begin(request, (HttpServletResponse) browser.getResponse(), username, password);
            goOn();
        } catch (DomainException e) {
            Messages.refused(e, "sign-in", "username");
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
}
