package org.openmes.web.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.ValidationException;
import org.openmes.web.Reader;

class WantedTest {
    @Test
    void a_button_calls_the_command_it_names() {
        assertThat(wanted("accept 12").isCalled("accept")).isTrue();
        assertThat(wanted("accept").isCalled("accept")).isTrue();
        assertThat(wanted("accept-many 12").isCalled("accept")).isFalse();
        assertThat(wanted("delete 12").isCalled("accept")).isFalse();
    }

    @Test
    void a_page_that_is_only_read_calls_nothing() {
        var wanted = new Wanted();
        wanted.request = Reader.get("do=accept");

        assertThat(wanted.isCalled("accept")).isFalse();
    }

    @Test
    void the_key_of_the_button_goes_before_that_of_the_dialog() {
        assertThat(wanted("accept 12", "7").key()).isEqualTo(12);
        assertThat(wanted("accept", "7").key()).isEqualTo(7);
    }

    @Test
    void a_key_that_makes_no_sense_leads_to_no_record() {
        assertThatThrownBy(() -> wanted("accept x").key()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> wanted("accept -1").key()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> wanted("accept").key()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_form_without_a_token_of_its_own_is_refused() {
        var token = UUID.randomUUID().toString();

        assertThat(token(token)).isEqualTo(token);
        assertThatThrownBy(() -> token("1")).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> FormToken.of(Reader.post(Map.of()))).isInstanceOf(ValidationException.class);
    }

    private static String token(String sent) {
        return FormToken.of(Reader.post(Map.of("once", List.of(sent))));
    }

    private static Wanted wanted(String called) {
        var wanted = new Wanted();
        wanted.request = Reader.post(Map.of("do", List.of(called)));
        return wanted;
    }

    private static Wanted wanted(String called, String key) {
        var wanted = new Wanted();
        wanted.request = Reader.post(Map.of("do", List.of(called), "key", List.of(key)));
        return wanted;
    }
}
