package org.openmes.shared;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** VALIDATION or DUPLICATE: data that break a rule, with the reasons by field. */
public class ValidationException extends DomainException {
    public ValidationException(Map<String, List<Message>> errors) {
        super(ErrorCode.VALIDATION, Message.of("validation"), errors);
    }

    private ValidationException(ErrorCode code, String field, Message reason) {
        this(code, reason, Map.of(field, List.of(reason)));
    }

    private ValidationException(ErrorCode code, Message reason, Map<String, List<Message>> errors) {
        super(code, reason, errors);
    }

    /** The same refusal for a caller who names all of the fields with something before. */
    public ValidationException underPrefix(String prefix) {
        var named = errors().entrySet().stream()
                .collect(Collectors.toMap(error -> prefix + error.getKey(), Map.Entry::getValue));
        return new ValidationException(code(), reason(), named);
    }

    /** One field, one reason. */
    public static ValidationException of(String field, String key, Object... arguments) {
        return new ValidationException(ErrorCode.VALIDATION, field, Message.of(key, arguments));
    }

    /** The value of a unique field is taken. */
    public static ValidationException duplicate(String field) {
        return new ValidationException(ErrorCode.DUPLICATE, field, Message.of("duplicate", field));
    }

    /** The user name or the password is wrong; which one is not said. */
    public static ValidationException badCredentials() {
        return new ValidationException(ErrorCode.BAD_CREDENTIALS, "username", Message.of("bad_credentials"));
    }
}
