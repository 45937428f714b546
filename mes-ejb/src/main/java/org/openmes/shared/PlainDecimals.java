package org.openmes.shared;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes decimals into JSON without exponent and trailing zeros (spec 17.1). */
public final class PlainDecimals extends StdSerializer<BigDecimal> {
    public PlainDecimals() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeNumber(Quantities.normal(value));
    }
}
