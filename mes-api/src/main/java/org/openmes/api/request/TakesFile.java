package org.openmes.api.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation reads a form of the type {@code multipart/form-data} that brings a file. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TakesFile {
    /** How large the file may be; larger forms are refused before they are read. */
    int megabytes();
}
