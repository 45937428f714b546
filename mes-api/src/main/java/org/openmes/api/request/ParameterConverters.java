package org.openmes.api.request;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.ValidationException;

/**
 * Turns parameters into values. One that does not fit is VALIDATION under its name; a key in the path that is none names
 * nothing, hence NOT_FOUND.
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {
    private static final Map<Class<?>, Conversion> CONVERSIONS = Map.of(
            long.class, new Conversion("validation.integer", PlainValues::whole),
            Long.class, new Conversion("validation.integer", PlainValues::whole),
            Integer.class, new Conversion("validation.integer", PlainValues::integer),
            Boolean.class, new Conversion("validation.boolean", PlainValues::bool),
            BigDecimal.class, new Conversion("validation.number", PlainValues::decimal),
            LocalDate.class, new Conversion("validation.date", PlainValues::date),
            Instant.class, new Conversion("validation.instant", PlainValues::instant));

    @Override
    @SuppressWarnings("unchecked") // the table pairs each class with a conversion to it
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        var conversion = rawType.isEnum() ? constants(rawType) : CONVERSIONS.get(rawType);
        if (conversion == null) {
            return null;
        }
        var inPath = Arrays.stream(annotations).anyMatch(PathParam.class::isInstance);
        return (ParamConverter<T>) new Converter(conversion, inPath ? null : name(annotations));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum, as the caller has seen
    private static Conversion constants(Class<?> type) {
        var names = PlainValues.constants((Class<? extends Enum>) type);
        return new Conversion("validation.one_of", text -> PlainValues.constant((Class) type, text), names);
    }

    private static String name(Annotation[] annotations) {
        return Stream.of(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse("parameter");
    }

    private record Conversion(String reason, Function<String, @Nullable Object> parse, Object... arguments) {}

    private record Converter(
            Conversion conversion, @Nullable String name) implements ParamConverter<Object> {
        @Override
        public @Nullable Object fromString(String text) {
            if (name != null && text.isBlank()) {
                return null;
            }
            var value = conversion.parse().apply(text);
            if (value != null) {
                return value;
            }
            if (name == null) {
                throw new NotFoundException();
            }
            throw ValidationException.of(name, conversion.reason(), conversion.arguments());
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }
}
