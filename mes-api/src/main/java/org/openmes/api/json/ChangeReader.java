package org.openmes.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Change;

/** Tells a field that is absent from one that is null (spec 17.1). */
class ChangeReader extends StdDeserializer<Change<?>> implements ContextualDeserializer {
    private final @Nullable JsonDeserializer<Object> value;
    private final boolean canBeCleared;

    ChangeReader() {
        this(null, true);
    }

    private ChangeReader(@Nullable JsonDeserializer<Object> value, boolean canBeCleared) {
        super(Change.class);
        this.value = value;
        this.canBeCleared = canBeCleared;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
            throws JsonMappingException {
        JavaType type = property == null ? context.getContextualType() : property.getType();
        var content = type.containedTypeOrUnknown(0);
        var reader = context.findContextualValueDeserializer(content, property);
        return new ChangeReader(reader, !content.hasRawClass(Boolean.class)); // neither true nor false is no answer
    }

    @Override
    public Change<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (value == null) {
            throw JsonMappingException.from(parser, "a change outside of a field");
        }
        return Change.of(value.deserialize(parser, context));
    }

    @Override
    public Change<?> getNullValue(DeserializationContext context) {
        if (!canBeCleared) {
            var parser = context.getParser();
            Reading.of(context).violations.add(Reading.path(parser), "validation.boolean");
        }
        return Change.of(null);
    }

    @Override
    public Change<?> getAbsentValue(DeserializationContext context) {
        return Change.absent();
    }
}
