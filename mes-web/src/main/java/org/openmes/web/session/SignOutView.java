package org.openmes.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openmes.user.AuthenticationService;
import org.openmes.web.frame.LivePush;

/** The button that ends the session. */
@Named
@RequestScoped
public class SignOutView {
    @Inject
    AuthenticationService authentication;

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

    public void signOut() throws IOException {
        authentication.signedOut();
        session.end(request, (HttpServletResponse) browser.getResponse());
        push.tellAccount(person.getId());
        browser.redirect(request.getContextPath() + Pages.SIGN_IN + "?signed-out=true");
    }
}
