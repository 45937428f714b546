package org.openmes.api.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Message;

/**
 * Which version of a record the caller means to change: that of {@code If-Match}, or the field {@code version} of the
 * body (spec 17.1). Of a tag only the part before the dot counts; a proxy may have weakened it or added its own mark.
 */
@RequestScoped
public class Preconditions {
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final long NO_VERSION = -1;
    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"([^\"]*)\"\\s*");
    private static final Pattern VERSION = Pattern.compile("(\\d{1,18})(?:\\..*)?");

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    private boolean bodyIsOlder;

    /** As {@link #expectedVersion(Long)} for requests without a field {@code version}. */
    public @Nullable Long expectedVersion() {
        return expectedVersion(null);
    }

    /**
     * The version the record must still have; null when the caller leaves it open.
     *
     * <p>Where header and body disagree the older one counts, because it is stale for sure.
     *
     * @throws RequestRefusal PRECONDITION_REQUIRED when the plant asks for a version and there is none
     */
    public @Nullable Long expectedVersion(@Nullable Long inBody) {
        var tags = String.join(",", Collections.list(request.getHeaders("If-Match")));
        if (tags.isBlank()) {
            if (inBody == null && !isAction() && settings.apiRequireIfMatch()) {
                throw new RequestRefusal(ErrorCode.PRECONDITION_REQUIRED, Message.of("precondition_required"));
            }
            return inBody;
        }
        var inHeader = "*".equals(tags.strip()) ? null : newest(tags);
        bodyIsOlder = inBody != null && (inHeader == null || inBody < inHeader);
        return bodyIsOlder || inHeader == null ? inBody : inHeader;
    }

    /** Actions say by themselves in which status they are possible. */
    private boolean isAction() {
        return "POST".equals(request.getMethod());
    }

    /** How a stale version is answered: 412 when {@code If-Match} said it, 409 when the body did. */
    public int statusOfStale() {
        return request.getHeader("If-Match") == null || bodyIsOlder ? CONFLICT : PRECONDITION_FAILED;
    }

    /** Several tags mean "any of these": no record goes back, so only the newest can still be true. */
    private static long newest(String tags) {
        var newest = NO_VERSION;
        for (var tag : tags.split(",", -1)) {
            var quoted = TAG.matcher(tag);
            if (!quoted.matches()) {
                throw RequestRefusal.malformed("if_match");
            }
            var version = VERSION.matcher(quoted.group(1));
            newest = Math.max(newest, version.matches() ? Long.parseLong(version.group(1)) : NO_VERSION);
        }
        return newest;
    }
}
