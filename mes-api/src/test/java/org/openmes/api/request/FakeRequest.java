package org.openmes.api.request;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request of which tests say the method and the headers. */
public final class FakeRequest {
    private FakeRequest() {}

    /** A request with these headers: name, value, name, value. */
    public static HttpServletRequest of(String method, String... headers) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            given.put(headers[i], headers[i + 1]);
        }
        Map<Object, Object> attributes = new HashMap<>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                FakeRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getHeader" -> given.get(arguments[0]);
                    case "getHeaders" ->
                        Collections.enumeration(
                                given.containsKey(arguments[0]) ? List.of(given.get(arguments[0])) : List.of());
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                    case "getParameterValues" ->
                        given.containsKey("?" + arguments[0]) ? new String[] {given.get("?" + arguments[0])} : null;
                    case "getRequestURI" -> "/api/v1/things";
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
