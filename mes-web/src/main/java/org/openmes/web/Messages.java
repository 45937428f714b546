package org.openmes.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmes.shared.DomainException;
import org.openmes.shared.Message;

/** The texts of the pages in the reader's language, and the only way a refusal gets onto a page. */
public final class Messages {
    private static final String BUNDLE = "org.openmes.web.messages";
    private static final String INSTANT = "\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The text with this key, its places filled. */
    public static String text(String key, Object... arguments) {
        var text = bundle().getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale()).format(arguments);
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, locale(), Messages.class.getClassLoader(), NO_FALLBACK);
    }

    /** The reader's language. */
    public static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    /**
     * What the domain says, with statuses and instants as pages show them; in words of its own where a page needs others,
     * because the field is named beside it.
     */
    public static String of(Message message) {
        var words = message.arguments().stream().map(Messages::worded).toList();
        var own = "refusal." + message.key();
        if (bundle().containsKey(own)) {
            return text(own, words.toArray());
        }
        return new Message(message.key(), words).text(locale());
    }

    private static String worded(String argument) {
        if (argument.matches(INSTANT)) {
            return CDI.current().select(Format.class).get().full(Instant.parse(argument));
        }
        return Stream.of(argument.split(", ")).map(Messages::status).collect(Collectors.joining(", "));
    }

    private static String status(String word) {
        var bundle = bundle();
        return Stream.of("status.", "step_status.", "issue_status.")
                .map(prefix -> prefix + word)
                .filter(bundle::containsKey)
                .map(bundle::getString)
                .findFirst()
                .orElse(word);
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
            var text = of(reason);
            FacesContext.getCurrentInstance().addMessage(id, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }

    private static boolean isThere(String id) {
        return FacesContext.getCurrentInstance().getViewRoot().findComponent(id) != null;
    }
}
