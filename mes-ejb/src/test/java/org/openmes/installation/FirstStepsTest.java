package org.openmes.installation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstStepsTest {
    @Test
    void the_list_goes_when_all_is_done_or_when_it_is_put_away() {
        assertThat(new FirstSteps(false, false, false, false, false).isShown()).isTrue();
        assertThat(new FirstSteps(true, true, true, false, false).isShown()).isTrue();
        assertThat(new FirstSteps(true, true, true, true, false).isShown()).isFalse();
        assertThat(new FirstSteps(false, false, false, false, true).isShown()).isFalse();
    }
}
