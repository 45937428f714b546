package org.openmes.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;
import org.openmes.api.json.Part;
import org.openmes.api.problem.Problem;
import org.openmes.shared.Change;

/**
 * What the records of the wire say about themselves and the server does not read: which fields may be null, which are
 * always there, and that a change of a field is written as the field.
 */
class RecordForms {
    private final Map<String, Class<?>> shown = new HashMap<>();
    private final Map<String, Class<?>> read = new HashMap<>();

    /** The forms of answers whose data may be null, because there may be nothing to tell. */
    private final Set<String> maybeNothing = new HashSet<>();

    /** The records that the methods of these resources read and show. */
    RecordForms(Collection<Class<?>> resources) {
        collect(Problem.class, shown);
        for (var resource : resources) {
            for (Method method : resource.getDeclaredMethods()) {
                collect(method.getGenericReturnType(), shown);
                if (method.getAnnotatedReturnType() instanceof AnnotatedParameterizedType answer
                        && answer.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Nullable.class)
                        && answer.getAnnotatedActualTypeArguments()[0].getType() instanceof Class<?> data) {
                    maybeNothing.add(method.getReturnType().getSimpleName() + name(data));
                }
                for (var parameter : method.getGenericParameterTypes()) {
                    collect(parameter, read);
                }
            }
        }
    }

    void applyTo(Components components) {
        var schemas = Map.copyOf(components.getSchemas());
        read.forEach((name, type) -> complete(schemas.get(name), type, false, schemas));
        shown.forEach((name, type) -> complete(schemas.get(name), type, true, schemas));
        maybeNothing.stream().map(schemas::get).forEach(form -> {
            form.addProperty("data", orNull(form.getProperties().get("data")));
        });
        read.forEach((name, type) -> order(schemas.get(name), type));
        shown.forEach((name, type) -> order(schemas.get(name), type));
        schemas.forEach((name, schema) -> {
            if (isChange(schema)) {
                components.removeSchema(name);
            }
        });
    }

    private void collect(Type type, Map<String, Class<?>> into) {
        if (type instanceof ParameterizedType generic) {
            for (var argument : generic.getActualTypeArguments()) {
                collect(argument, into);
            }
            collect(generic.getRawType(), into);
        } else if (type instanceof Class<?> plain && plain.isRecord() && into.put(name(plain), plain) == null) {
            for (var component : plain.getRecordComponents()) {
                collect(component.getGenericType(), into);
            }
        }
    }

    private static String name(Class<?> type) {
        var given = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return given == null || given.name().isEmpty() ? type.getSimpleName() : given.name();
    }

    private static void complete(@Nullable Schema schema, Class<?> type, boolean shown, Map<String, Schema> schemas) {
        if (schema == null || schema.getProperties() == null) {
            return; // generic: its instances have names of their own and say everything themselves
        }
        var properties = new HashMap<>(schema.getProperties());
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                complete(schema, component.getType(), shown, schemas);
            }
            var name = SnakeCaseStrategy.INSTANCE.translate(component.getName());
            var property = properties.get(name);
            if (property == null) {
                continue;
            }
            var isChange = component.getType() == Change.class;
            var plain = isChange ? copyOf(valueOf(property, schemas)) : property;
            partOf(component).ifPresent(part -> plain.setItems(reference(part)));
            var isRequired =
                    schema.getRequired() != null && schema.getRequired().contains(name);
            var mayBeNull = isChange
                    ? !component.getGenericType().getTypeName().contains(Boolean.class.getName())
                    : component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            schema.addProperty(name, mayBeNull && !isRequired && isAlwaysThere(component) ? orNull(plain) : plain);
            if (shown && !mayBeNull && !isRequired && isAlwaysThere(component)) {
                schema.addRequired(name);
            }
        }
    }

    /** As the record has them: the scan mixes up those that another record brings. */
    private static void order(@Nullable Schema schema, Class<?> type) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        var left = new LinkedHashMap<>(schema.getProperties());
        var ordered = new LinkedHashMap<String, Schema>();
        fieldsOf(type).filter(left::containsKey).forEach(name -> ordered.put(name, left.remove(name)));
        ordered.putAll(left);
        schema.setProperties(ordered);
    }

    private static Stream<String> fieldsOf(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? fieldsOf(component.getType())
                        : Stream.of(SnakeCaseStrategy.INSTANCE.translate(component.getName())));
    }

    /** What a list holds whose values are read one by one; the scan writes its form into the list, changes and all. */
    private static Optional<Class<?>> partOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof ParameterizedType part
                        && part.getRawType() == Part.class
                        && part.getActualTypeArguments()[0] instanceof Class<?> type
                ? Optional.of(type)
                : Optional.empty();
    }

    private static Schema reference(Class<?> type) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name(type));
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        var inclusion = component.getAccessor().getAnnotation(JsonInclude.class);
        return inclusion == null || inclusion.value() == JsonInclude.Include.ALWAYS;
    }

    private static Schema valueOf(Schema property, Map<String, Schema> schemas) {
        var reference = property.getRef();
        var change = schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
        return change.getProperties().get("value");
    }

    /** All changes of a type share one schema: each field gets its own, for a text of its own. */
    private static Schema copyOf(Schema schema) {
        return schema.getRef() != null || schema.getType() == null
                ? OASFactory.createSchema().ref(schema.getRef())
                : copyOf(schema, schema.getType());
    }

    /** The same or null. */
    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null || schema.getType() == null) {
            var nothing = OASFactory.createSchema().addType(SchemaType.NULL);
            var something = OASFactory.createSchema().ref(schema.getRef());
            return OASFactory.createSchema().anyOf(List.of(something, nothing)).description(schema.getDescription());
        }
        var types = new LinkedHashSet<>(schema.getType());
        types.add(SchemaType.NULL);
        return copyOf(schema, List.copyOf(types));
    }

    private static Schema copyOf(Schema schema, List<SchemaType> types) {
        return OASFactory.createSchema()
                .type(types)
                .externalDocs(schema.getExternalDocs())
                .format(schema.getFormat())
                .description(schema.getDescription())
                .examples(schema.getExamples())
                .items(schema.getItems())
                .additionalPropertiesSchema(schema.getAdditionalPropertiesSchema());
    }

    private static boolean isChange(Schema schema) {
        return schema.getProperties() != null && schema.getProperties().keySet().equals(Set.of("present", "value"));
    }
}
