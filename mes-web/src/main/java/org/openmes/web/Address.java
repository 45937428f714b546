package org.openmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.PageRequest;

/**
 * The address of the page: what is shown, filtered and sorted stands in it, so that it can be bookmarked and read again.
 * What is no sensible value in an address is taken for not given.
 */
@Named
@RequestScoped
public class Address {
    private static final String PAGE = "page";
    private static final String ROWS = "rows";
    private static final List<Long> SIZES = List.of(10L, 25L, 50L, 100L);
    private static final int USUAL = 25;
    private static final int LAST_PAGE = 1_000_000;

    @Inject
    HttpServletRequest request;

    public @Nullable String text(String name) {
        var given = given().get(name);
        return given == null || given.get(0).isBlank() ? null : given.get(0).strip();
    }

    public @Nullable Long key(String name) {
        return keys(name).stream().findFirst().orElse(null);
    }

    /**
     * The key of the record that the page is about.
     *
     * @throws NotFoundException when the address names none
     */
    public long requiredKey(String name) {
        var key = key(name);
        if (key == null) {
            throw NotFoundException.unnamed();
        }
        return key;
    }

    /**
     * The key of the record that the page changes; null when it makes a new one.
     *
     * @throws NotFoundException when the address names something that is no key
     */
    public @Nullable Long keyOrNew(String name) {
        var key = key(name);
        if (key == null && text(name) != null) {
            throw NotFoundException.unnamed();
        }
        return key;
    }

    public Set<Long> keys(String name) {
        return texts(name).stream()
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    public boolean flag(String name) {
        return "true".equals(text(name));
    }

    public @Nullable LocalDate date(String name) {
        try {
            var text = text(name);
            return text != null && text.matches("[1-9]\\d{3}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        var found = EnumSet.noneOf(type);
        var wanted = texts(name);
        Arrays.stream(type.getEnumConstants())
                .filter(each -> wanted.contains(each.name()))
                .forEach(found::add);
        return found;
    }

    /** The values of a parameter that may be given several times. */
    public List<String> texts(String name) {
        return given().getOrDefault(name, List.of());
    }

    /** Which page of a list is shown. */
    public PageRequest page() {
        var rows = key(ROWS);
        var size = rows != null && SIZES.contains(rows) ? rows.intValue() : USUAL;
        var page = key(PAGE);
        return new PageRequest(page == null ? 1 : (int) Math.min(Math.max(page, 1), LAST_PAGE), size);
    }

    /** The path of the page with its parameters, as it is now. */
    public String getSelf() {
        return address(given());
    }

    /** The parameters as {@link #getSelf} has them, with the question mark; empty when there are none. */
    public String query() {
        var self = getSelf();
        var start = self.indexOf('?');
        return start < 0 ? "" : self.substring(start);
    }

    /** The address with another value of one parameter; null to leave it out. A list begins at its first page again. */
    public String with(String name, @Nullable Object value) {
        var changed = new LinkedHashMap<>(given());
        if (!name.equals(PAGE)) {
            changed.remove(PAGE);
        }
        if (value == null || value.toString().isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(value.toString()));
        }
        return address(changed);
    }

    private String address(Map<String, List<String>> parameters) {
        var query = parameters.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return request.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
    }

    /** The parameters of the address; those of a form are not among them. */
    private Map<String, List<String>> given() {
        var parameters = new LinkedHashMap<String, List<String>>();
        var query = request.getQueryString();
        if (query == null) {
            return parameters;
        }
        for (var pair : query.split("&")) {
            var parts = pair.split("=", 2);
            var value = parts.length == 2 ? decoded(parts[1]) : "";
            if (!value.isEmpty() && value.indexOf('\0') < 0) {
                parameters
                        .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(value);
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // not encoded at all
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
