package org.openmes.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/**
 * A text for people, kept as key and arguments until the reader's language is known.
 *
 * @param key a key of the bundle {@code org.openmes.refusals}
 * @param arguments what fills the places of the text; plain values, already fit to show
 */
public record Message(String key, List<String> arguments) implements Serializable {
    private static final String BUNDLE = "org.openmes.refusals";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** A message whose arguments are shown in plain notation: decimals without exponent, lists with commas. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments).stream().map(Message::plain).toList());
    }

    /** The text in the language asked for, English where there is no translation. */
    public String text(Locale locale) {
        var bundle = ResourceBundle.getBundle(BUNDLE, locale, Message.class.getClassLoader(), NO_FALLBACK);
        return new MessageFormat(bundle.getString(key), locale).format(arguments.toArray());
    }

    private static String plain(Object argument) {
        if (argument instanceof BigDecimal number) {
            return Quantities.plain(number);
        }
        if (argument instanceof Collection<?> many) {
            return many.stream().map(Message::plain).collect(Collectors.joining(", "));
        }
        return String.valueOf(argument);
    }
}
