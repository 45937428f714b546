package org.openmes.api.request;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Violations;

/** Names query parameters that the resource does not know, and refuses values that no database can hold. */
@Provider
@ApplicationScoped
@Priority(Priorities.USER)
public class QueryParameterFilter implements ContainerRequestFilter {
    /** The parameter that every answer with data understands. */
    public static final String FIELDS = "fields";

    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9a-fA-F]{2})+");

    @Inject
    IgnoredInputs ignored;

    @Inject
    HttpServletRequest http;

    @Context
    ResourceInfo resource;

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        requireUtf8(http.getQueryString());
        var violations = new Violations();
        given.forEach((name, values) -> {
            if (!values.stream().allMatch(PlainValues::isStorable)) {
                violations.add(name, "validation.control_characters");
            }
        });
        violations.throwIfAny();
        var unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(known.computeIfAbsent(resource.getResourceMethod(), QueryParameterFilter::declared));
        ignored.ignore(unknown);
    }

    /** What is no text must not be taken for another text. */
    static void requireUtf8(@Nullable String query) {
        if (query != null && !ESCAPED.matcher(query).results().allMatch(bytes -> isUtf8(bytes.group()))) {
            throw RequestRefusal.malformed("query");
        }
    }

    private static boolean isUtf8(String escaped) {
        var bytes = HexFormat.of().parseHex(escaped.replace("%", ""));
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    static Set<String> declared(Method method) {
        var names = new HashSet<String>();
        names.add(FIELDS);
        for (var parameter : method.getParameters()) {
            add(names, parameter);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(names, parameter.getType());
            }
        }
        return names;
    }

    private static void addFields(Set<String> names, Class<?> group) {
        for (var type = group; type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                add(names, field);
                if (field.isAnnotationPresent(BeanParam.class)) {
                    addFields(names, field.getType());
                }
            }
        }
    }

    private static void add(Set<String> names, AnnotatedElement element) {
        var parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            names.add(parameter.value());
        }
    }
}
