package org.openmes.api.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Message;

/**
 * A refusal in the caller's language, the same wherever it is told.
 *
 * @param detail what happened
 * @param errors reasons by field; empty where it is about none
 */
public record ToldRefusal(String detail, Map<String, List<String>> errors) {
    /** Puts a refusal into words. */
    public static ToldRefusal of(DomainException refusal, Locale locale) {
        var fieldsOnly = refusal.code() == ErrorCode.VALIDATION; // what is wrong with them stands under their names
        var detail = fieldsOnly ? Message.of("validation").text(locale) : refusal.text(locale);
        var errors = new TreeMap<String, List<String>>();
        refusal.errors().forEach((field, reasons) -> errors.put(field, texts(reasons, locale)));
        return new ToldRefusal(detail, errors);
    }

    private static List<String> texts(List<Message> reasons, Locale locale) {
        return reasons.stream().map(reason -> reason.text(locale)).toList();
    }
}
