package org.openmes.api.request;

import java.util.List;
import java.util.Map;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Message;

/** A refusal of the request itself, before or beside the rules of the domain. */
public class RequestRefusal extends DomainException {
    private final int status;

    /** A refusal that is not about a field. */
    public RequestRefusal(ErrorCode code, Message reason) {
        super(code, reason, Map.of());
        this.status = code.status();
    }

    /** A refusal with its reason under one field and a status other than the usual one of the code. */
    public RequestRefusal(ErrorCode code, int status, String field, Message reason) {
        super(code, reason, Map.of(field, List.of(reason)));
        this.status = status;
    }

    /** MALFORMED: the request cannot be read; the key names the reason among {@code malformed.*}. */
    public static RequestRefusal malformed(String key, Object... arguments) {
        return new RequestRefusal(ErrorCode.MALFORMED, Message.of("malformed." + key, arguments));
    }

    /** The HTTP status to answer with. */
    public int status() {
        return status;
    }
}
