package org.openmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** Light or dark, as the reader has chosen on this device; else as his system has it. */
@Named
@RequestScoped
public class Theme {
    private static final String COOKIE = "openmes-theme";
    private static final String SIDEBAR = "openmes-sidebar";
    private static final Set<String> KNOWN = Set.of("light", "dark");

    @Inject
    HttpServletRequest request;

    /** {@code light}, {@code dark}, or nothing to follow the system. */
    public String getName() {
        return values(COOKIE).filter(KNOWN::contains).findFirst().orElse("");
    }

    /** Whether the menu is collapsed to its icons. */
    public boolean isMini() {
        return values(SIDEBAR).anyMatch("mini"::equals);
    }

    private Stream<String> values(String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue);
    }
}
