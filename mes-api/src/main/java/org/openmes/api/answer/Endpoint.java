package org.openmes.api.answer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Every resource class: made anew for each request, and each of its POST methods is safe to repeat (spec G7). */
@Stereotype
@RequestScoped
@RepeatSafe
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Endpoint {}
