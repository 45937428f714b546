package org.openmes.api.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
    private long chosen = NO_VERSION;

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
        requireVersionUnless(isAction(), inBody);
        return versionIfGiven(inBody);
    }

    /** The same, of a record that need not exist; who gets to know that it does asks {@link #requireVersionUnless}. */
    public @Nullable Long versionIfGiven(@Nullable Long inBody) {
        var tags = tags();
        if (tags.isBlank()) {
            return inBody;
        }
        var inHeader = "*".equals(tags.strip()) ? null : wanted(tags);
        bodyIsOlder = inBody != null && (inHeader == null || inBody < inHeader);
        return bodyIsOlder || inHeader == null ? inBody : inHeader;
    }

    /**
     * Ends here when the plant asks for a version and there is none.
     *
     * @param isFree whether none is needed, because nothing is changed that somebody may have read
     * @throws RequestRefusal PRECONDITION_REQUIRED
     */
    public void requireVersionUnless(boolean isFree, @Nullable Long inBody) {
        if (!isFree && inBody == null && tags().isBlank() && settings.apiRequireIfMatch()) {
            throw new RequestRefusal(ErrorCode.PRECONDITION_REQUIRED, Message.of("precondition_required"));
        }
    }

    /** Actions say by themselves in which status they are possible. */
    private boolean isAction() {
        return "POST".equals(request.getMethod());
    }

    /** How a stale version is answered: 412 when {@code If-Match} said it, 409 when the body did. */
    public int statusOfStale() {
        return tags().isBlank() || bodyIsOlder ? CONFLICT : PRECONDITION_FAILED;
    }

    /**
     * Several tags mean "any of these": when the record turns out to have another of the versions named, the change may be
     * tried once more, and that version is then the expected one.
     *
     * @param current the version the record has
     */
    public boolean alsoAllows(long current) {
        var tags = tags();
        var another = chosen == NO_VERSION && !tags.isBlank() && versions(tags).anyMatch(it -> it == current);
        chosen = another ? current : chosen;
        return another;
    }

    private String tags() {
        var headers = Collections.list(request.getHeaders("If-Match"));
        var tags = String.join(",", headers);
        if (tags.isBlank() && !headers.isEmpty()) {
            throw RequestRefusal.malformed("if_match"); // whoever sends it means to be protected
        }
        return tags;
    }

    /** The newest, because no record goes back, until it is known that another one matches. */
    private long wanted(String tags) {
        var newest = versions(tags).max().orElse(NO_VERSION);
        return chosen == NO_VERSION ? newest : chosen;
    }

    private static LongStream versions(String tags) {
        return Stream.of(tags.split(",", -1)).mapToLong(Preconditions::version);
    }

    private static long version(String tag) {
        var quoted = TAG.matcher(tag);
        if (!quoted.matches()) {
            throw RequestRefusal.malformed("if_match");
        }
        var version = VERSION.matcher(quoted.group(1));
        return version.matches() ? Long.parseLong(version.group(1)) : NO_VERSION;
    }
}
