package org.openmes.api.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openmes.shared.Actor;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Message;
import org.openmes.shared.ValidationException;

/** The caller's {@code Idempotency-Key}, one for each account, method and path, and what it stands for. */
@RequestScoped
public class RepeatKey {
    /** The header with the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final String HASH = "HmacSHA256";
    private static final String FIELD = "idempotency_key";
    private static final int LONGEST = 128;
    private static final Pattern ALLOWED = Pattern.compile("[\\x21-\\x7E]{1," + LONGEST + "}");

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentActor current;

    @Inject
    RawBody body;

    /** Whether somebody who is signed in sent a key. */
    public boolean isGiven() {
        return request.getHeader(HEADER) != null
                && current.find().map(Actor::userId).isPresent();
    }

    /**
     * What names the request.
     *
     * @throws ValidationException when the caller's key has another form
     */
    public String text() {
        var key = request.getHeader(HEADER);
        if (!ALLOWED.matcher(key).matches()) {
            throw ValidationException.of(FIELD, "validation.idempotency_key", LONGEST);
        }
        return String.join(
                "\n", String.valueOf(current.get().userId()), request.getMethod(), request.getRequestURI(), key);
    }

    /**
     * What the request asks for; another hash under the same key is another request. Keyed by the caller's own key, which
     * is not kept, because a body may hold a password that nobody shall find out by trying.
     */
    public String requestHash() {
        try {
            var hash = Mac.getInstance(HASH);
            hash.init(new SecretKeySpec(text().getBytes(StandardCharsets.UTF_8), HASH));
            var query = request.getQueryString() == null ? "" : request.getQueryString();
            hash.update((query + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash.doFinal(body.bytes()));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** IDEMPOTENCY_CONFLICT: the first answer held a secret, which is not told again. */
    public static RequestRefusal secretTold() {
        return new RequestRefusal(ErrorCode.IDEMPOTENCY_CONFLICT, 409, FIELD, Message.of("idempotency_secret"));
    }
}
