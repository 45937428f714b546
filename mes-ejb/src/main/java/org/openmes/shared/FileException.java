package org.openmes.shared;

import java.util.List;
import java.util.Map;

/** FILE_TYPE or FILE_TOO_LARGE: a file that is not taken, with the reason under the field that brought it. */
public class FileException extends DomainException {
    private FileException(ErrorCode code, String field, Message reason) {
        super(code, reason, Map.of(field, List.of(reason)));
    }

    /** The content is of another kind than is taken, or damaged. */
    public static FileException type(String field, Message reason) {
        return new FileException(ErrorCode.FILE_TYPE, field, reason);
    }

    /**
     * The content is larger than is taken.
     *
     * @param reason names the limit
     */
    public static FileException tooLarge(String field, Message reason) {
        return new FileException(ErrorCode.FILE_TOO_LARGE, field, reason);
    }
}
