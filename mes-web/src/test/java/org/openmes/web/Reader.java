package org.openmes.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openmes.shared.Actor;
import org.openmes.shared.Channel;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.LineScope;
import org.openmes.shared.Origin;
import org.openmes.shared.Role;

/** Somebody with an English browser, in a plant in Warsaw on 14 May 2026 at 10:42. */
public final class Reader implements BeforeEachCallback, AfterEachCallback {
    /** Now. */
    public static final Instant NOW = Instant.parse("2026-05-14T08:42:00Z");

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    @Override
    public void beforeEach(ExtensionContext context) {
        English.begin();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        English.end();
    }

    /** How this reader reads numbers and times. */
    public static Format format() {
        var format = new Format();
        format.clock = Clock.fixed(NOW, ZONE);
        format.plant = new PlantClock() {
            @Override
            public ZoneId getZone() {
                return ZONE;
            }
        };
        return format;
    }

    /** The address of a page, its parameters encoded. */
    public static Address at(String query) {
        var address = new Address();
        address.request = get(query);
        return address;
    }

    /** A request for a page. */
    public static HttpServletRequest get(String query, Cookie... cookies) {
        return request(Map.of(
                "getMethod", "GET", "getRequestURI", "/list.xhtml", "getQueryString", query, "getCookies", cookies));
    }

    /** A form that is sent. */
    public static HttpServletRequest post(Map<String, List<String>> fields) {
        return request(Map.of("getMethod", "POST", "getParameter", fields));
    }

    private static HttpServletRequest request(Map<String, Object> answers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Reader.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("getParameter")
                            && answers.get("getParameter") instanceof Map<?, ?> fields) {
                        var values = (List<?>) fields.get(arguments[0]);
                        var whole = method.getName().equals("getParameterValues");
                        return values == null ? null : whole ? values.toArray(String[]::new) : values.get(0);
                    }
                    return answers.get(method.getName());
                });
    }

    /** Somebody with this role and these lines, all of them when none is named. */
    public static CurrentActor as(Role role, Long... lines) {
        var scope = lines.length == 0 ? LineScope.ALL : LineScope.of(Set.copyOf(Arrays.asList(lines)));
        var origin = new Origin(Channel.WEB, "test", null, null);
        var current = new CurrentActor();
        current.become(new Actor(7L, "anna", "Anna van Nowak", role, scope, null, false, origin));
        return current;
    }

    /** As much of Faces as texts need. */
    private static final class English extends FacesContextWrapper {
        private final ExternalContext application = new Application();

        English() {
            super(null);
        }

        static void begin() {
            setCurrentInstance(new English());
        }

        static void end() {
            setCurrentInstance(null);
        }

        @Override
        public ExternalContext getExternalContext() {
            return application;
        }

        @Override
        public UIViewRoot getViewRoot() {
            return new UIViewRoot() {
                @Override
                public Locale getLocale() {
                    return Locale.ENGLISH;
                }
            };
        }
    }

    /** Where Faces keeps what it knows of components. */
    @SuppressWarnings("unchecked") // the wrapper of Faces has a raw type
    private static final class Application extends ExternalContextWrapper {
        private final Map<String, Object> attributes = new HashMap<>();

        Application() {
            super(null);
        }

        @Override
        public Map<String, Object> getApplicationMap() {
            return attributes;
        }
    }
}
