package org.openmes.api.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.ser.LocalTimeSerializer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmes.api.request.PlainValues;
import org.openmes.shared.Change;
import org.openmes.shared.PlainDecimals;

/** The form of JSON on the wire (spec 17.1): snake_case, instants in UTC, plain decimals, strict types. */
final class WireJson {
    static final int DEEPEST = 100;
    static final int LONGEST_NUMBER = 100;

    /** Ten thousand orders with fifty custom fields each, and no more: every value takes its place in memory. */
    static final long MOST_TOKENS = 2_000_000;

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    static final JsonMapper MAPPER = JsonMapper.builder(factory())
            .addModule(new JavaTimeModule())
            .addModule(module())
            .addHandler(new Misfits())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)) // no list of ours has gaps
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES) // 4.0 is no whole number
            .build();

    private WireJson() {}

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxTokenCount(MOST_TOKENS)
                        .build())
                .build();
    }

    private static SimpleModule module() {
        var module = new SimpleModule();
        read(module, String.class, "validation.text", node -> node.isTextual() ? node.textValue() : null);
        read(module, Boolean.class, "validation.boolean", node -> node.isBoolean() ? node.booleanValue() : null);
        read(module, Long.class, "validation.integer", number(PlainValues::whole));
        read(module, Integer.class, "validation.integer", number(PlainValues::integer));
        read(module, BigDecimal.class, "validation.number", number(PlainValues::decimal));
        read(module, LocalDate.class, "validation.date", text(PlainValues::date));
        read(module, LocalTime.class, "validation.time", text(PlainValues::time));
        read(module, Instant.class, "validation.instant", text(PlainValues::instant));
        module.addDeserializer(Change.class, new ChangeReader());
        module.addDeserializer(Part.class, new PartReader());
        module.addSerializer(new PlainDecimals());
        module.addSerializer(LocalTime.class, new LocalTimeSerializer(TO_THE_MINUTE));
        module.setDeserializerModifier(new EnumReaders());
        return module;
    }

    private static <T> void read(
            SimpleModule module, Class<T> type, String reason, Function<JsonNode, @Nullable T> fit) {
        module.addDeserializer(type, new ScalarReader<>(type, reason, fit));
    }

    /** Numbers may come as text, because many clients can only write text exactly (spec 17.1). */
    private static <T> Function<JsonNode, @Nullable T> number(Function<String, @Nullable T> parse) {
        return node -> node.isNumber() || node.isTextual() ? parse.apply(node.asText()) : null;
    }

    private static <T> Function<JsonNode, @Nullable T> text(Function<String, @Nullable T> parse) {
        return node -> node.isTextual() ? parse.apply(node.textValue()) : null;
    }

    /** Reads constants by their name, in any case. */
    private static final class EnumReaders extends BeanDeserializerModifier {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // called for enums only
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> usual) {
            var raw = (Class) type.getRawClass();
            var names = PlainValues.constants(raw);
            return new ScalarReader<>(raw, "validation.one_of", text(name -> PlainValues.constant(raw, name)), names);
        }
    }
}
