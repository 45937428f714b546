package org.openmes.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one kind of value strictly; one that does not fit is noted under its field, and reading goes on. */
class ScalarReader<T> extends StdScalarDeserializer<T> {
    private final String reason;
    private final transient Function<JsonNode, @Nullable T> fit;
    private final transient Object[] arguments;

    /**
     * A reader.
     *
     * @param reason the text for values that do not fit
     * @param fit the value of a node, null where it does not fit
     * @param arguments what fills the places of the reason
     */
    ScalarReader(Class<T> type, String reason, Function<JsonNode, @Nullable T> fit, Object... arguments) {
        super(type);
        this.reason = reason;
        this.fit = fit;
        this.arguments = arguments;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var path = Reading.path(parser);
        JsonNode node = context.readTree(parser);
        var value = fit.apply(node);
        if (value == null) {
            Reading.of(context).violations.add(path, reason, arguments);
        }
        return value;
    }
}
