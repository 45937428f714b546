package org.openmes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmes.shared.JsonText;

/** The record of a purge is true with the signature of its key over all that it says. */
class PurgeEntryTest {
    private static final SealKey KEY = new SealKey(new byte[32]);
    private static final Purge PURGE = new Purge("2020-01", 3, "4-5,9-9", 2, "ab".repeat(32));
    private static final String TEXT =
            """
            {"month": "2020-01", "entries": 3, "first_id": 4, "last_id": 9, "ids": "4-5,9-9", "last_block": 2,
             "last_block_hash": "%s", "key_id": "%s", "public_key": "%s", "signature": "%s"}""".formatted(PURGE.lastBlockHash(), KEY.id(), KEY.publicKey(), KEY.sign(PURGE.signedText(KEY.id())));

    static Stream<String> changes() {
        return Stream.of(
                TEXT.replace("2020-01", "2020-02"),
                TEXT.replace("\"entries\": 3", "\"entries\": 4"),
                TEXT.replace("9-9", "9-10"),
                TEXT.replace("\"last_block\": 2", "\"last_block\": 3"),
                TEXT.replace("abab", "abaa"),
                TEXT.replace(KEY.id(), "0000000000000000"),
                TEXT.replaceFirst("\"signature\": \"[^\"]*\"", "\"signature\": null"),
                TEXT.replaceFirst("\"signature\": \"[^\"]*\"", "\"signature\": \"AAAA\""),
                TEXT.replaceFirst("\"public_key\": \"[^\"]*\"", "\"public_key\": null"),
                TEXT.replaceFirst("\"key_id\": \"[^\"]*\"", "\"key_id\": null"));
    }

    @Test
    void what_was_signed_is_true() {
        assertThat(read(TEXT).isSigned()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_was_changed_is_not(String text) {
        assertThat(read(text).isSigned()).isFalse();
    }

    private static PurgeEntry read(String text) {
        return JsonText.read(text, PurgeEntry.class);
    }
}
