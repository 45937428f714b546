package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPatternTest {
    @Test
    void what_was_typed_may_stand_anywhere() {
        assertThat(TextPattern.containing(" Tire 7 ")).isEqualTo("%Tire 7%");
    }

    @Test
    void signs_of_patterns_stand_for_themselves() {
        assertThat(TextPattern.containing("50%_a\\b")).isEqualTo("%50\\%\\_a\\\\b%");
    }
}
