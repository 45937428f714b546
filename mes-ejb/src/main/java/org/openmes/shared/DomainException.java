package org.openmes.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A refusal: the rules say no, and say why. Rolls back the transaction and reaches the caller unwrapped.
 *
 * <p>Carries a stable code (spec 0.9), a text by the reader's language, and where it helps the fields concerned. It has
 * no stack trace: a refusal is an answer, not a fault.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class DomainException extends RuntimeException {
    private final ErrorCode code;
    private final Message text;
    private final Map<String, List<Message>> errors;

    protected DomainException(ErrorCode code, Message text, Map<String, List<Message>> errors) {
        super(code + " " + text.key() + " " + text.arguments(), null, false, false);
        this.code = code;
        this.text = text;
        this.errors = Map.copyOf(errors);
    }

    public ErrorCode code() {
        return code;
    }

    /** The reason as key and arguments. */
    public Message reason() {
        return text;
    }

    /** The reason in the reader's language. */
    public String text(Locale locale) {
        return text.text(locale);
    }

    /** Reasons by field; empty where the refusal is not about a field. */
    public Map<String, List<Message>> errors() {
        return errors;
    }
}
