package org.openmes.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Notes what does not fit and goes on, so that the caller hears of everything at once (spec G8). */
class Misfits extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        // fields of a record come late, from a buffer that has no place: the parser then stands behind their object
        var from = context.getParser();
        var path = Reading.path(from);
        if (parser != from) {
            path = path.isEmpty() ? name : path + "." + name;
        }
        Reading.of(context).unknown.add(path);
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String message)
            throws IOException {
        var reason = target.isCollectionLikeType() ? "validation.list" : "validation.object";
        Reading.of(context).violations.add(Reading.path(parser), reason);
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> target,
            ValueInstantiator instantiator,
            JsonParser parser,
            String message) {
        Reading.of(context).violations.add(Reading.path(parser), "validation.object");
        return null;
    }
}
