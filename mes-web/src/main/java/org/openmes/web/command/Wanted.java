package org.openmes.web.command;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.openmes.shared.NotFoundException;

/** The command that was called, and the record it is meant for. */
@RequestScoped
public class Wanted {
    private static final String PARAMETER = "do";
    private static final String KEY = "key";

    @Inject
    HttpServletRequest request;

    boolean isCalled(String name) {
        var called = called();
        return called.equals(name) || called.startsWith(name + " ");
    }

    /**
     * The key that the button named, or else the field {@code key} of its dialog.
     *
     * @throws NotFoundException when it named none
     */
    public long key() {
        var called = called();
        var named = called.indexOf(' ');
        var key = named < 0 ? String.valueOf(request.getParameter(KEY)) : called.substring(named + 1);
        if (!key.matches("\\d{1,18}")) {
            throw new NotFoundException("Record", key);
        }
        return Long.parseLong(key);
    }

    private String called() {
        var called = request.getMethod().equals("POST") ? request.getParameter(PARAMETER) : null;
        return called == null ? "" : called;
    }
}
