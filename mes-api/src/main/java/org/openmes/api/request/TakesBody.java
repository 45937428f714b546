package org.openmes.api.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation reads larger bodies than others do. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TakesBody {
    /** How large the body may be; larger ones are refused before they are read. */
    int megabytes();
}
