package org.openmes.api.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openmes.api.request.IgnoredInputs;
import org.openmes.api.request.ListValues;
import org.openmes.api.request.QueryParameterFilter;

/** {@code fields=a,b} leaves only these fields of each thing that is read (spec 17.1). */
@RequestScoped
public class WantedFields {
    @Inject
    HttpServletRequest request;

    @Inject
    IgnoredInputs ignored;

    private final Set<String> unknown = new HashSet<>();

    /**
     * Ignores the names that the things of this answer do not have; an empty list tells none.
     *
     * @throws org.openmes.shared.ValidationException under each name, when the caller wants nothing ignored
     */
    void ignoreUnknown(Object answer) {
        var thing = answer instanceof Answer given ? given.example() : null;
        if (thing instanceof Record) {
            unknown.addAll(names());
            unknown.removeAll(fieldsOf(thing.getClass()));
            ignored.ignore(new TreeSet<>(unknown));
        }
    }

    /** Leaves what is wanted: everything, where nothing is named that there is. */
    void pick(JsonNode data) {
        var wanted = new HashSet<>(names());
        wanted.removeAll(unknown);
        if (wanted.isEmpty()) {
            return;
        }
        var things =
                data.isArray() ? data : JsonNodeFactory.instance.arrayNode().add(data);
        for (var thing : things) {
            if (thing instanceof ObjectNode object) {
                object.retain(wanted);
            }
        }
    }

    private List<String> names() {
        var given = "GET".equals(request.getMethod()) ? request.getParameterValues(QueryParameterFilter.FIELDS) : null;
        return given == null ? List.of() : ListValues.texts(List.of(given));
    }

    private static Set<String> fieldsOf(Class<?> record) {
        var names = new HashSet<String>();
        for (var component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                names.addAll(fieldsOf(component.getType()));
            } else {
                names.add(SnakeCaseStrategy.INSTANCE.translate(component.getName()));
            }
        }
        return names;
    }
}
