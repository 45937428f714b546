package org.openmes.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.ValidationException;

/** Reads one of many things, and keeps what does not fit with it. */
class PartReader extends StdDeserializer<Part<?>> implements ContextualDeserializer {
    private final @Nullable Class<?> type;

    PartReader() {
        this(null);
    }

    private PartReader(@Nullable Class<?> type) {
        super(Part.class);
        this.type = type;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        return new PartReader(
                context.getContextualType().containedTypeOrUnknown(0).getRawClass());
    }

    @Override
    public Part<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var place = Reading.path(parser);
        JsonNode node = context.readTree(parser);
        if (!(node instanceof ObjectNode object)) {
            return noObject(node);
        }
        try {
            var reading = new Reading();
            var value = JsonBodies.readPart(object, type, reading);
            reading.unknown.forEach(name -> Reading.of(context).unknown.add(place + "." + name));
            return new Part<>(value, null, node);
        } catch (ValidationException misfit) {
            return new Part<>(null, misfit, node);
        }
    }

    @Override
    public Part<?> getNullValue(DeserializationContext context) {
        return noObject(NullNode.getInstance());
    }

    private static Part<?> noObject(JsonNode node) {
        return new Part<>(null, ValidationException.of("order", "validation.object"), node);
    }
}
