package org.openmes.web.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What of an attribute or a text reaches the reader as it is written: everything but expressions and their keys. */
final class Literals {
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    /** After these a literal is compared, or names something; it is not shown. */
    private static final Pattern NOT_SHOWN =
            Pattern.compile(".*(\\b(eq|ne)|[=!]=|\\b(text|texts|flag|date|key|contains|startsWith|endsWith)\\()\\s*$");

    private Literals() {}

    /** The literal parts with a letter, those inside expressions too. */
    static List<String> shown(String text) {
        var parts = new ArrayList<String>();
        var expressions = EXPRESSION.matcher(text);
        var outside = expressions.replaceAll(match -> {
            parts.addAll(ofExpression(match.group(1)));
            return " ";
        });
        parts.add(outside);
        return parts.stream()
                .map(String::strip)
                .filter(part -> part.codePoints().anyMatch(Character::isLetter))
                .toList();
    }

    private static List<String> ofExpression(String expression) {
        var parts = new ArrayList<String>();
        var quoted = QUOTED.matcher(expression);
        while (quoted.find()) {
            var before = expression.substring(0, quoted.start());
            if (!isKey(before) && !NOT_SHOWN.matcher(before).matches()) {
                parts.add(quoted.group(1));
            }
        }
        return parts;
    }

    /** Whether the place is inside of the brackets of {@code msg[…]} or another map. */
    private static boolean isKey(String before) {
        var depth = 0;
        for (var i = before.length() - 1; i >= 0; i--) {
            if (before.charAt(i) == ']') {
                depth++;
            } else if (before.charAt(i) == '[') {
                depth--;
            }
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }
}
