package org.openmes.workorder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How the numbers of orders look (setting {@code order_no_pattern}, spec 5.1): text with {@code {yyyy}}, {@code {yy}},
 * {@code {MM}} and one run of zeros in braces, whose length is the least number of digits.
 */
record OrderNumberPattern(String pattern) {
    private static final Pattern COUNTER = Pattern.compile("\\{(0+)}");
    private static final Map<String, String> DATES = Map.of("{yyyy}", "yyyy", "{yy}", "yy", "{MM}", "MM");

    /**
     * What stands before and after the counter on a day.
     *
     * @param digits the least number of digits of the counter
     */
    record Frame(String before, String after, int digits) {
        String number(long count) {
            return before + String.format(Locale.ROOT, "%0" + digits + "d", count) + after;
        }
    }

    /** The frame of the numbers on this day in the plant zone. */
    Frame on(LocalDate day) {
        var counter = COUNTER.matcher(pattern);
        if (!counter.find()) {
            throw new IllegalStateException("no counter in " + pattern);
        }
        return new Frame(
                dated(pattern.substring(0, counter.start()), day),
                dated(pattern.substring(counter.end()), day),
                counter.group(1).length());
    }

    private static String dated(String text, LocalDate day) {
        var result = text;
        for (var each : DATES.entrySet()) {
            result = result.replace(
                    each.getKey(), day.format(DateTimeFormatter.ofPattern(each.getValue(), Locale.ROOT)));
        }
        return result;
    }
}
