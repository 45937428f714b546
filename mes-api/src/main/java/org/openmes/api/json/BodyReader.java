package org.openmes.api.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.openmes.api.request.IgnoredInputs;
import org.openmes.api.request.RequestRefusal;

/** Reads every request record, from JSON or, where a resource takes it, from a form. */
@Provider
@ApplicationScoped
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
public class BodyReader implements MessageBodyReader<Record> {
    @Inject
    IgnoredInputs ignored;

    @Inject
    HttpServletRequest request;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        var text = decoded(stream.readAllBytes(), mediaType);
        var mayBeEmpty = Arrays.stream(annotations).anyMatch(BodyReader::allowsEmpty);
        return JsonBodies.read(tree(text, mediaType, mayBeEmpty), type, "PUT".equals(request.getMethod()), ignored);
    }

    /** A body all of whose fields are optional may be left out; the description of the parameter says so. */
    private static boolean allowsEmpty(Annotation annotation) {
        return annotation instanceof RequestBody body && !body.required();
    }

    private static ObjectNode tree(String text, @Nullable MediaType mediaType, boolean mayBeEmpty) {
        if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(mediaType) && !mediaType.isWildcardType()) {
            return form(text);
        }
        if (!text.isBlank()) {
            return JsonBodies.parse(text);
        }
        if (!mayBeEmpty) {
            throw RequestRefusal.malformed("empty");
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static String decoded(byte[] body, @Nullable MediaType mediaType) {
        var charset = mediaType == null ? null : mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8") && !charset.equalsIgnoreCase("utf8")) {
            throw RequestRefusal.malformed("charset");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw RequestRefusal.malformed("charset");
        }
    }

    private static ObjectNode form(String text) {
        var fields = JsonNodeFactory.instance.objectNode();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                fields.put(unescaped(parts[0]), parts.length == 1 ? "" : unescaped(parts[1]));
            }
        }
        return fields;
    }

    private static String unescaped(String text) {
        try {
            return URLDecoder.decode(text.strip(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RequestRefusal.malformed("form");
        }
    }
}
