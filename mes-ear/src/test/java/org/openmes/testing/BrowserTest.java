package org.openmes.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this type take a {@link com.microsoft.playwright.Page} of a fresh browser session as parameter. Where
 * there is no browser they are skipped with the reason; with browser=required they fail instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserSupport.class)
public @interface BrowserTest {}
