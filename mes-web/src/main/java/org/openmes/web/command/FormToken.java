package org.openmes.web.command;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.openmes.shared.ValidationException;

/** The one-time token of a form: a double tap sends the same one twice and has one effect (spec G7). */
@Named("formToken")
@RequestScoped
public class FormToken {
    private static final String FIELD = "once";
    private static final String TOKEN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** A new token for each form that is drawn. */
    public String getNext() {
        return UUID.randomUUID().toString();
    }

    /**
     * The token that came with a form.
     *
     * @throws ValidationException when the form brought none: it could have its effect twice
     */
    static String of(HttpServletRequest request) {
        var given = request.getParameter(FIELD);
        if (given == null || !given.matches(TOKEN)) {
            throw ValidationException.of(FIELD, "page.no_token");
        }
        return given;
    }
}
