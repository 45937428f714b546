package org.openmes.shared;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The actor may not do this; answered with 403. */
public class ForbiddenException extends DomainException {
    private ForbiddenException(ErrorCode code, Message reason, Map<String, List<Message>> errors) {
        super(code, reason, errors);
    }

    /** FORBIDDEN by role. */
    public static ForbiddenException role() {
        return new ForbiddenException(ErrorCode.FORBIDDEN, Message.of("forbidden"), Map.of());
    }

    /** FORBIDDEN for a reason of its own. */
    public static ForbiddenException of(String key, Object... arguments) {
        return new ForbiddenException(ErrorCode.FORBIDDEN, Message.of(key, arguments), Map.of());
    }

    /** FORBIDDEN: the token is not for this. */
    public static ForbiddenException scope(TokenScope scope) {
        return new ForbiddenException(ErrorCode.FORBIDDEN, Message.of("forbidden_scope", scope.wireName()), Map.of());
    }

    /** LINE_FORBIDDEN: the record belongs to a line that is not the actor's. */
    public static ForbiddenException line() {
        return new ForbiddenException(ErrorCode.LINE_FORBIDDEN, Message.of("line_forbidden"), Map.of());
    }

    /** LINE_FORBIDDEN: the record belongs to this line, or, told under {@code line_id}, to none (spec 17.1). */
    public static ForbiddenException lineOf(@Nullable Long lineId) {
        return lineId == null ? line("line_id") : line();
    }

    /** LINE_FORBIDDEN for a line named in a field of the request. */
    public static ForbiddenException line(String field) {
        var reason = Message.of("line_forbidden");
        return new ForbiddenException(ErrorCode.LINE_FORBIDDEN, reason, Map.of(field, List.of(reason)));
    }

    /** STEP_ROLE_REQUIRED: the step asks for a higher role. */
    public static ForbiddenException stepRole(Role role) {
        var reason = Message.of("step_role_required", role);
        return new ForbiddenException(ErrorCode.STEP_ROLE_REQUIRED, reason, Map.of("step", List.of(reason)));
    }

    public static ForbiddenException accountInactive() {
        return new ForbiddenException(ErrorCode.ACCOUNT_INACTIVE, Message.of("account_inactive"), Map.of());
    }

    public static ForbiddenException passwordChangeRequired() {
        return new ForbiddenException(
                ErrorCode.PASSWORD_CHANGE_REQUIRED, Message.of("password_change_required"), Map.of());
    }
}
