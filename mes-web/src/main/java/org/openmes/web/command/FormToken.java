package org.openmes.web.command;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** The one-time token of a form: a double tap sends the same one twice and has one effect (spec G7). */
@Named("formToken")
@RequestScoped
public class FormToken {
    private static final String FIELD = "once";

    /** A new token for each form that is drawn. */
    public String getNext() {
        return UUID.randomUUID().toString();
    }

    /** The token that came with a form; one of its own for a form that brought none. */
    static String of(HttpServletRequest request) {
        var given = request.getParameter(FIELD);
        try {
            return given == null
                    ? UUID.randomUUID().toString()
                    : UUID.fromString(given).toString();
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID().toString(); // somebody made it up: then it is one of its own
        }
    }
}
