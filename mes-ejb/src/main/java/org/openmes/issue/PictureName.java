package org.openmes.issue;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a picture is called: the sender's word, made harmless, with the ending that fits the content. */
final class PictureName {
    private static final int LONGEST = 100;
    private static final String UNNAMED = "photo";

    private PictureName() {}

    /** The name without folders, without characters that files and headers cannot bear, and with a true ending. */
    static String of(@Nullable String given, String contentType) {
        var file = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var dot = file.lastIndexOf('.');
        var plain = (dot < 0 ? file : file.substring(0, dot))
                .codePoints()
                .filter(PictureName::isHarmless)
                .limit(LONGEST)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .strip();
        return (plain.isEmpty() ? UNNAMED : plain) + (contentType.equals("image/png") ? ".png" : ".jpg");
    }

    private static boolean isHarmless(int character) {
        var type = Character.getType(character);
        return !Character.isISOControl(character)
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.UNASSIGNED
                && "\"<>:|?*;".indexOf(character) < 0;
    }
}
