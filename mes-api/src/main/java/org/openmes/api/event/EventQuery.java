package org.openmes.api.event;

import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openmes.api.request.ListValues;
import org.openmes.event.EventRequest;
import org.openmes.shared.EventType;
import org.openmes.shared.ValidationException;

/** Which part of the feed is wanted, and how long to wait for it (spec 17.12). */
public class EventQuery {
    private static final String LATEST = "latest";
    private static final Pattern PLACE = Pattern.compile("\\d{1,18}");
    private static final int USUAL_LIMIT = 100;
    private static final int LONGEST_WAIT = 30;

    @QueryParam("after")
    @Parameter(
            description = "meta.next of the answer before; latest to begin at the end, left out to begin at the start")
    @Nullable
    String after;

    @QueryParam("limit")
    @Parameter(
            description = "At most so many events",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    @Nullable
    Integer limit;

    @QueryParam("types")
    @Parameter(description = "Only of these types, repeated or separated by commas")
    List<String> types = List.of();

    @QueryParam("line_id")
    @Parameter(description = "Only of this line")
    @Nullable
    Long lineId;

    @QueryParam("wait")
    @Parameter(
            description = "How many seconds to wait for an event when there is none; the answer comes with the first",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "30", defaultValue = "0"))
    @Nullable
    Integer wait;

    /**
     * What was asked for.
     *
     * @param latest the place of the newest event, asked when it is needed
     * @throws ValidationException under the name of the parameter that is wrong
     */
    EventRequest toRequest(LongSupplier latest) {
        return new EventRequest(
                place(latest),
                limit == null ? USUAL_LIMIT : limit,
                ListValues.constants("types", EventType.class, types),
                lineId);
    }

    /** @throws ValidationException under {@code wait} */
    Duration longestWait() {
        if (wait != null && (wait < 0 || wait > LONGEST_WAIT)) {
            throw ValidationException.of("wait", "validation.between", 0, LONGEST_WAIT);
        }
        return Duration.ofSeconds(wait == null ? 0 : wait);
    }

    private long place(LongSupplier latest) {
        if (after == null) {
            return 0;
        }
        if (after.strip().equals(LATEST)) {
            return latest.getAsLong();
        }
        if (!PLACE.matcher(after.strip()).matches()) {
            throw ValidationException.of("after", "event.cursor");
        }
        return Long.parseLong(after.strip());
    }
}
