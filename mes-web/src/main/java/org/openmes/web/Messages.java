package org.openmes.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.openmes.shared.DomainException;
import org.openmes.shared.Message;

/** The texts of the pages in the reader's language, and the only way a refusal gets onto a page. */
public final class Messages {
    private static final String BUNDLE = "org.openmes.web.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The text with this key, its places filled. */
    public static String text(String key, Object... arguments) {
        var loader = Messages.class.getClassLoader();
        var text =
                ResourceBundle.getBundle(BUNDLE, locale(), loader, NO_FALLBACK).getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale()).format(arguments);
    }

    /** The reader's language. */
    public static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    /**
     * Shows a refusal at the fields of a form that it names.
     *
     * @param form the id of the form
     * @param otherwise the field that bears what belongs to none of them
     */
    public static void refused(DomainException refusal, String form, String otherwise) {
        if (refusal.errors().isEmpty()) {
            add(form + ":" + otherwise, List.of(refusal.reason()));
        }
        refusal.errors().forEach((field, reasons) -> {
            var known = isThere(form + ":" + field);
            add(form + ":" + (known ? field : otherwise), reasons);
        });
    }

    private static void add(String id, List<Message> reasons) {
        for (var reason : reasons) {
            var text = reason.text(locale());
            FacesContext.getCurrentInstance().addMessage(id, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }

    private static boolean isThere(String id) {
        return FacesContext.getCurrentInstance().getViewRoot().findComponent(id) != null;
    }
}
