package org.openmes.web.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.openmes.web.contract.DescribedForm.Field;
import org.openmes.web.contract.DescribedOperation.Type;

/** Makes of schemas the forms that pages show. */
class FormReader {
    private static final String NULL = "null";

    private final JsonNode schemas;

    FormReader(JsonNode schemas) {
        this.schemas = schemas;
    }

    /** These forms and those that they name, by name; those that say no more than their name are left out. */
    List<DescribedForm> read(Collection<String> names) {
        var read = new TreeMap<String, DescribedForm>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            var name = open.remove();
            if (seen.add(name) && isForm(name)) {
                var form = form(name);
                read.put(name, form);
                form.fields().forEach(field -> open.add(field.type().form()));
            }
        }
        return new ArrayList<>(read.values());
    }

    private boolean isForm(String name) {
        return schemas.path(name).has("properties") || schemas.path(name).has("enum");
    }

    private DescribedForm form(String name) {
        var schema = schemas.path(name);
        var required = texts(schema.path("required"));
        var fields = new ArrayList<Field>();
        schema.path("properties").properties().forEach(property -> {
            var value = property.getValue();
            fields.add(new Field(
                    property.getKey(),
                    type(value),
                    required.contains(property.getKey()),
                    mayBeNull(value),
                    value.path("description").asText()));
        });
        return new DescribedForm(name, fields, texts(schema.path("enum")));
    }

    private static boolean mayBeNull(JsonNode schema) {
        return texts(schema.path("type")).contains(NULL)
                || StreamSupport.stream(schema.path("anyOf").spliterator(), false)
                        .anyMatch(one -> one.path("type").asText().equals(NULL));
    }

    /** What kind of value a schema means. */
    Type type(JsonNode schema) {
        if (schema.has("$ref")) {
            var reference = schema.path("$ref").asText();
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            return isForm(name) ? new Type(name, name) : type(schemas.path(name));
        }
        if (schema.has("anyOf")) {
            return type(schema.path("anyOf").path(0));
        }
        if (schema.has("items")) {
            var items = type(schema.path("items"));
            return new Type(items.text() + "[]", items.form());
        }
        var format = schema.path("format").asText();
        var type = schema.path("type").isArray() ? schema.path("type").path(0) : schema.path("type");
        return new Type(format.isEmpty() || format.startsWith("int") ? type.asText() : format, "");
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
