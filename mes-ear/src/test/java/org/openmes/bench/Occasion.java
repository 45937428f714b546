package org.openmes.bench;

import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is different each time a command is given: who, where, when, and the key that makes it safe to repeat.
 *
 * @param digest under which the answer is kept; its first eight bytes are what is locked meanwhile
 * @param begin when the first command of the order was given
 */
record Occasion(Client client, Order order, byte[] digest, OffsetDateTime begin) {
    /** The differing texts by name; none is part of another one. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("user", String.valueOf(client.userId()));
        texts.put("username", client.username());
        texts.put("token", client.tokenHash());
        texts.put("order", String.valueOf(order.id()));
        texts.put("order_no", order.orderNo());
        texts.put("batch", String.valueOf(order.batchId()));
        for (var step = 0; step < Order.STEPS; step++) {
            texts.put("step" + step, String.valueOf(order.stepId(step)));
        }
        texts.put("digest", HexFormat.of().formatHex(digest));
        texts.put("lock", String.valueOf(ByteBuffer.wrap(digest).getLong()));
        return texts;
    }
}
