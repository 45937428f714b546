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

    ChangeReader() {
        this(null);
    }

    private ChangeReader(@Nullable JsonDeserializer<Object> value) {
        super(Change.class);
        this.value = value;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
            throws JsonMappingException {
        JavaType type = property == null ? context.getContextualType() : property.getType();
        return new ChangeReader(context.findContextualValueDeserializer(type.containedTypeOrUnknown(0), property));
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
        return Change.of(null);
    }

    @Override
    public Change<?> getAbsentValue(DeserializationContext context) {
        return Change.absent();
    }
}
