package org.openmes.bench;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value of a statement that was logged, to be sent again on another occasion. */
interface Value {
    /** The text to send; null for no value. */
    @Nullable
    String on(Occasion occasion, Map<String, String> texts);

    /** Instants move along with the begin of the order, but for those before it, of which the row tells. */
    DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendOffset("+HH:mm", "+00")
            .toFormatter();

    Pattern IS_INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?[+-]\\d\\d(:\\d\\d)?");

    /** @param first the occasion on which it was logged */
    static Value of(@Nullable String text, Occasion first) {
        if (text == null) {
            return (occasion, texts) -> null;
        }
        if (IS_INSTANT.matcher(text).matches()) {
            var distance = Duration.between(first.begin(), OffsetDateTime.parse(text, INSTANT));
            return distance.isNegative()
                    ? constant(text)
                    : (occasion, texts) -> INSTANT.format(occasion.begin().plus(distance));
        }
        return parts(text, first);
    }

    private static Value parts(String text, Occasion first) {
        var names = first.texts().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        var differing = Pattern.compile(names.keySet().stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![0-9a-f])(?:", ")(?![0-9a-f])")));
        List<Value> parts = new ArrayList<>();
        var end = 0;
        for (var found : differing.matcher(text).results().toList()) {
            parts.add(constant(text.substring(end, found.start())));
            var name = names.get(found.group());
            parts.add((occasion, texts) -> texts.get(name));
            end = found.end();
        }
        if (end == 0) {
            return constant(text);
        }
        parts.add(constant(text.substring(end)));
        return (occasion, texts) ->
                parts.stream().map(part -> part.on(occasion, texts)).collect(Collectors.joining());
    }

    private static Value constant(String text) {
        return (occasion, texts) -> text;
    }
}
