package org.openmes.web.session;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The page somebody wanted before he had to do something else. Nobody can be led to another site by it. */
final class DeepLink {
    static final String HOME = "/";

    private static final String HOME_BY_NAME = "/index.xhtml";
    private static final int LONGEST = 2000;

    private DeepLink() {}

    /** The address when it is a path of this application, else the start page. */
    static String orHome(@Nullable String wanted) {
        return wanted != null && !wanted.equals(HOME_BY_NAME) && isOwnPath(wanted) ? wanted : HOME;
    }

    private static boolean isOwnPath(String wanted) {
        if (wanted.length() > LONGEST || !wanted.startsWith("/") || wanted.startsWith("//")) {
            return false;
        }
        try {
            var uri = new URI(wanted);
            return uri.getRawAuthority() == null
                    && !uri.getPath().contains("//")
                    && isPage(uri.normalize().getPath());
        } catch (URISyntaxException e) {
            return false; // browsers are more tolerant than the standard: what is not clean is not followed
        }
    }

    private static boolean isPage(String path) {
        return !path.contains("\\")
                && !path.startsWith("/jakarta.faces.")
                && !path.equals(Pages.SIGN_IN)
                && !path.equals(Pages.CHANGE_PASSWORD);
    }
}
