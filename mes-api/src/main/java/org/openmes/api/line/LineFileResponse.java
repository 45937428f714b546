package org.openmes.api.line;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.line.LineDetails;
import org.openmes.line.LineStatusDetails;
import org.openmes.report.AllowedProductType;
import org.openmes.report.LineFile;

/**
 * A line with everything that belongs to it.
 *
 * @param statuses the board statuses that exist here
 * @param productTypes what may be made here; none means everything
 * @param users the people assigned; left out for readers who may not see them
 */
public record LineFileResponse(
        @JsonUnwrapped LineResponse line,
        List<LineStatusDetails> statuses,
        List<AllowedProductType> productTypes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LineUserResponse> users)
        implements Versioned {
    static LineFileResponse of(LineFile file) {
        LineDetails details = file.line();
        var users = details.users();
        return new LineFileResponse(
                LineResponse.of(details),
                details.statuses(),
                file.productTypes(),
                users == null ? null : users.stream().map(LineUserResponse::of).toList());
    }

    @Override
    public long version() {
        return line.version();
    }
}
