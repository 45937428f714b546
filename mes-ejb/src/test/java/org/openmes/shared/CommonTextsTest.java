package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommonTextsTest {
    private final CommonTexts texts = new CommonTexts();

    @Test
    void each_text_has_one_place_in_the_order_of_its_first_use() {
        assertThat(texts.placeOf("{\"a\":1}")).isZero();
        assertThat(texts.placeOf("[2]")).isEqualTo(1);
        assertThat(texts.placeOf("{\"a\":1}")).isZero();

        assertThat(texts.asArray()).isEqualTo("[{\"a\":1},[2]]");
    }

    @Test
    void what_has_no_text_has_no_place() {
        assertThat(texts.placeOf(null)).isNull();
        assertThat(texts.asArray()).isEqualTo("[]");
    }
}
