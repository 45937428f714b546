package org.openmes.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens one browser for all tests and a page in a session of its own for each; pictures what a failed test saw. */
final class BrowserSupport implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace OURS = Namespace.create(BrowserSupport.class);

    /** Of this process, as the tested application is. */
    private static @Nullable SharedBrowser shared;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        try {
            browser();
            return ConditionEvaluationResult.enabled("a browser is here");
        } catch (PlaywrightException e) {
            if (System.getProperty("browser", "auto").equals("required")) {
                throw e;
            }
            return ConditionEvaluationResult.disabled("no browser: " + e.getMessage());
        }
    }

    private static synchronized Browser browser() {
        if (shared == null) {
            SharedBrowser opened = SharedBrowser.open();
            Runtime.getRuntime().addShutdownHook(new Thread(opened::close, "close-browser"));
            shared = opened;
        }
        return shared.browser();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Session session = new Session(browser()
                .newContext(new Browser.NewContextOptions().setLocale("en").setTimezoneId("UTC")));
        // Each parameter is a person of their own: a test may take two.
        context.getStore(OURS).put(parameter.getIndex(), session);
        return session.page();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            return;
        }
        for (int i = 0; i < context.getRequiredTestMethod().getParameterCount(); i++) {
            Session session = context.getStore(OURS).get(i, Session.class);
            if (session != null) {
                session.picture(context.getRequiredTestClass().getSimpleName() + "."
                        + context.getRequiredTestMethod().getName() + "-" + i);
            }
        }
    }

    /** Ends with its test. */
    private static final class Session implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;

        Session(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
        }

        Page page() {
            return page;
        }

        void picture(String name) {
            Path file = Path.of(System.getProperty("openmes.test.data"))
                    .resolveSibling("pictures")
                    .resolve(name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
