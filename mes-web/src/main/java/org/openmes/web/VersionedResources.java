package org.openmes.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Sha256;

/** Puts a digest of the content into the address of scripts, styles and fonts, so that browsers may keep them for good. */
public class VersionedResources extends ResourceHandlerWrapper {
    private static final Set<String> LIBRARIES = Set.of("openmes", "jakarta.faces");
    private static final int SHOWN_BYTES = 6;

    private final Map<String, String> digests = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, String library) {
        return versioned(super.createResource(name, library));
    }

    @Override
    public @Nullable Resource createResource(String name, String library, String contentType) {
        return versioned(super.createResource(name, library, contentType));
    }

    private @Nullable Resource versioned(@Nullable Resource resource) {
        var ours =
                resource != null && resource.getLibraryName() != null && LIBRARIES.contains(resource.getLibraryName());
        return ours ? new Versioned(resource) : resource;
    }

    private static String digestOf(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return HexFormat.of().formatHex(Sha256.of(content.readAllBytes()), 0, SHOWN_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Versioned extends ResourceWrapper {
        Versioned(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            var path = super.getRequestPath();
            var digest = digests.computeIfAbsent(path, unused -> digestOf(getWrapped()));
            return path + (path.contains("?") ? "&" : "?") + "v=" + digest;
        }

        @Override
        public Map<String, String> getResponseHeaders() {
            var headers = new HashMap<>(super.getResponseHeaders());
            headers.put("Cache-Control", "public, max-age=31536000, immutable");
            return headers;
        }
    }
}
