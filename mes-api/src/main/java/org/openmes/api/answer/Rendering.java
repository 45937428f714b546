package org.openmes.api.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.openmes.api.json.JsonBodies;
import org.openmes.api.request.CallersLanguage;
import org.openmes.api.request.IgnoredInputs;
import org.openmes.shared.Sha256;
import org.openmes.shared.StoredAnswer;
import org.openmes.shared.Warnings;

/** Makes of what a resource returned what goes over the wire, once for each request. */
@RequestScoped
public class Rendering {
    private static final int HASH_BYTES = 8;

    /** Stands for the version in the tag of a list or of figures, which nothing can be changed by. */
    private static final String NO_VERSION = "list";

    @Inject
    IgnoredInputs ignored;

    @Inject
    Warnings warnings;

    @Inject
    WantedFields wanted;

    @Inject
    HttpServletRequest request;

    private @Nullable StoredAnswer answer;

    /** The rendered answer, if there is one already. */
    public @Nullable StoredAnswer answer() {
        return answer;
    }

    /** Sends this answer, whatever the resource method returns. */
    public void use(StoredAnswer kept) {
        this.answer = kept;
    }

    /** Renders what a resource method returned. */
    public StoredAnswer render(Answer returned) {
        var tree = JsonBodies.tree(returned);
        wanted.pick(tree.path("data"));
        var etag = etag(returned, tree);
        if (returned instanceof One<?> one && one.message() == null) {
            warn(tree);
        }
        if (!ignored.names().isEmpty()) {
            var names = tree.withObject("/meta").putArray("ignored");
            ignored.names().forEach(names::add);
        }
        var location = returned instanceof One<?> one && one.createdAt() != null ? "v1/" + one.createdAt() : null;
        return new StoredAnswer(returned.httpStatus(), location, etag, JsonBodies.text(tree), false);
    }

    /** What has a version is told apart by it, what is only read by how it reads. */
    private @Nullable String etag(Answer returned, ObjectNode tree) {
        if (returned instanceof One<?> one && one.data() instanceof Versioned versioned) {
            return tag(Long.toString(versioned.version()), JsonBodies.text(tree.path("data")));
        }
        return "GET".equals(request.getMethod()) ? tag(NO_VERSION, JsonBodies.text(tree)) : null;
    }

    /** What was done and still deserves a word is told in the message. */
    private void warn(ObjectNode tree) {
        var locale = CallersLanguage.of(request);
        var texts = warnings.all().stream().map(warning -> warning.text(locale)).toList();
        if (!texts.isEmpty()) {
            tree.put("message", String.join("; ", texts));
        }
    }

    /** The version for {@code If-Match}, the hash for {@code If-None-Match}. */
    static String tag(String version, String representation) {
        var hash = Sha256.of(representation);
        return "\"" + version + "." + HexFormat.of().formatHex(hash, 0, HASH_BYTES) + "\"";
    }
}
