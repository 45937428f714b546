package org.openmes.web.command;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiConsumer;

/** The files of the form that was sent; {@link UploadFilter} has seen to it that they can be read. */
@RequestScoped
public class PostedFiles {
    @Inject
    HttpServletRequest request;

    /** The files that were chosen in a field; a browser also sends that none was. */
    public List<PostedFile> in(String field) {
        return files().stream()
                .filter(part -> part.getName().equals(field))
                .map(part -> new PostedFile(part.getSubmittedFileName(), content(part)))
                .toList();
    }

    /** Every file with the name of its field, one after the other, for the comparison of repeated forms. */
    void each(BiConsumer<String, byte[]> reader) {
        files().forEach(part -> reader.accept(part.getName(), content(part)));
    }

    private List<Part> files() {
        if (!UploadFilter.bringsFiles(request)) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getSubmittedFileName() != null
                            && !part.getSubmittedFileName().isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] content(Part part) {
        try (var content = part.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
