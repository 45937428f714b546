package org.openmes.runner;

/** OpenMES cannot run here; the message is one sentence for the person at the terminal. */
public class CannotRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotRunException(String sentence) {
        super(sentence);
    }

    public CannotRunException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
