package org.openmes.api.request;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.ValidationException;

/**
 * The file that a form brings in its part {@code file}.
 *
 * @param name as the sender's device calls it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record UploadedFile(@Nullable String name, byte[] content) {
    static final String FIELD = "file";

    /**
     * The one file among the parts; others are noted as ignored.
     *
     * @throws ValidationException naming {@code file} when there is none, or more than one
     */
    public static UploadedFile in(List<EntityPart> parts, IgnoredInputs ignored) throws IOException {
        var unknown = new ArrayList<String>();
        var files = new ArrayList<EntityPart>();
        for (var part : parts) {
            if (FIELD.equals(part.getName())) {
                files.add(part);
            } else {
                unknown.add(part.getName());
            }
        }
        ignored.ignore(unknown);
        if (files.isEmpty()) {
            throw ValidationException.of(FIELD, "validation.required");
        }
        if (files.size() > 1) {
            throw ValidationException.of(FIELD, "validation.one_file");
        }
        var file = files.get(0);
        try (var content = file.getContent()) {
            return new UploadedFile(file.getFileName().orElse(null), content.readAllBytes());
        }
    }
}
