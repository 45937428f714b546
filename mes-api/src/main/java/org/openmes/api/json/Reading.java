package org.openmes.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.util.Set;
import java.util.TreeSet;
import org.openmes.shared.Violations;

/** What was noticed while one body was read: values that do not fit, and fields that nobody knows. */
class Reading {
    /** The attribute under which the reading travels with Jackson's context. */
    static final String KEY = Reading.class.getName();

    final Violations violations = new Violations();
    final Set<String> unknown = new TreeSet<>();

    static Reading of(DeserializationContext context) {
        return (Reading) context.getAttribute(KEY);
    }

    /** The place of the parser as {@code steps.0.name}. */
    static String path(JsonParser parser) {
        return dotted(parser.getParsingContext().pathAsPointer(false).toString());
    }

    static String dotted(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }
}
