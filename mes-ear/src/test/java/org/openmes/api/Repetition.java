package org.openmes.api;

import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.MultiPartSpecification;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A write as it is sent again and again, byte for byte the same.
 *
 * @param path with the query
 * @param headers names and values by turns
 */
record Repetition(String method, String path, List<String> headers, byte[] body) {
    static final String KEY = "Idempotency-Key";

    private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*\\d");
    private static final String BOUNDARY = "the-parts-of-this-upload";
    /** Set by the client itself, or anew. */
    private static final Set<String> NOT_TAKEN = Set.of("host", "content-length", "connection", "content-type");

    static Repetition of(FilterableRequestSpecification request) {
        var asked = URI.create(request.getURI());
        var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        var headers = new ArrayList<String>();
        for (var header : request.getHeaders()) {
            if (!NOT_TAKEN.contains(header.getName().toLowerCase(Locale.ROOT))) {
                headers.addAll(List.of(header.getName(), header.getValue()));
            }
        }
        var parts = request.getMultiPartParams();
        var type = parts.isEmpty() ? request.getContentType() : "multipart/form-data; boundary=" + BOUNDARY;
        if (type != null) {
            headers.addAll(List.of("Content-Type", type));
        }
        if (request.getMethod().equals("POST")) {
            headers.addAll(List.of(KEY, Caller.unique("repeated")));
        }
        String text = request.getBody();
        var body = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        return new Repetition(
                request.getMethod(), asked.getRawPath() + query, headers, parts.isEmpty() ? body : upload(parts));
    }

    HttpRequest to(URI node) {
        var request = HttpRequest.newBuilder(node.resolve(path));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return request.method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
    }

    /** Whether it may have an effect only on one version of the record. */
    boolean isConditional() {
        return headers.stream().anyMatch("If-Match"::equalsIgnoreCase)
                || VERSION.matcher(new String(body, StandardCharsets.UTF_8)).find();
    }

    private static byte[] upload(List<MultiPartSpecification> parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            var name = part.getFileName() == null ? "" : "; filename=\"" + part.getFileName() + "\"";
            var type = part.getMimeType() == null ? "" : "Content-Type: " + part.getMimeType() + "\r\n";
            bytes.writeBytes(utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\""
                    + part.getControlName() + "\"" + name + "\r\n" + type + "\r\n"));
            bytes.writeBytes(part.getContent() instanceof byte[] content ? content : utf8((String) part.getContent()));
            bytes.writeBytes(utf8("\r\n"));
        }
        bytes.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + path + " " + new String(body, StandardCharsets.UTF_8);
    }
}
