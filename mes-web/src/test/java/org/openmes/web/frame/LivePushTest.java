package org.openmes.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.push.PushContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmes.event.RecordsChanged;
import org.openmes.shared.Role;
import org.openmes.web.Reader;

class LivePushTest {
    private final List<String> sent = new ArrayList<>();
    private final LivePush push = new LivePush();
    private final Live live = new Live();

    @BeforeEach
    void listen() {
        push.pages = new Channel(sent);
        live.push = push;
    }

    @Test
    void pages_of_a_line_are_told_of_its_changes_and_those_of_others_are_not() {
        live.current = Reader.as(Role.OPERATOR, 1L, 2L);
        assertThat(live.getTopics().split(" ")).containsExactlyInAnyOrder(push.aliasOfLine(1), push.aliasOfLine(2));
        live.current = Reader.as(Role.OPERATOR, 3L);
        var foreign = live.getTopics();

        push.recordsChanged(new RecordsChanged(Set.of(2L), false));

        assertThat(told()).contains(push.aliasOfLine(2)).doesNotContain(push.aliasOfLine(1), foreign);
    }

    @Test
    void who_sees_all_lines_is_told_of_every_change() {
        live.current = Reader.as(Role.ADMIN);

        push.recordsChanged(new RecordsChanged(Set.of(), true));

        assertThat(told()).contains(live.getTopics(), live.topic(null));
    }

    @Test
    void names_of_channels_tell_nothing_about_lines() {
        assertThat(push.aliasOfLine(1))
                .hasSize(36)
                .isEqualTo(push.aliasOfLine(1))
                .isNotEqualTo(push.aliasOfLine(2));
    }

    @Test
    void nobody_is_told_of_an_account_that_has_no_page_open() {
        push.tellAccount(7);
        assertThat(sent).isEmpty();

        var alias = push.aliasOfAccount(7);
        push.tellAccount(7);
        push.tellAccount(8);

        assertThat(sent).containsExactly(alias);
    }

    @Test
    void an_account_and_a_line_with_one_key_are_two_things() {
        assertThat(push.aliasOfAccount(1)).isNotEqualTo(push.aliasOfLine(1));
    }

    private List<String> told() {
        return List.of(sent.get(0).split(" "));
    }

    /** Remembers what is sent. */
    private record Channel(List<String> sent) implements PushContext {
        @Override
        public Set<Future<Void>> send(Object message) {
            sent.add(message.toString());
            return Set.of();
        }

        @Override
        public <S extends java.io.Serializable> Set<Future<Void>> send(Object message, S user) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <S extends java.io.Serializable> Map<S, Set<Future<Void>>> send(Object message, Collection<S> users) {
            throw new UnsupportedOperationException();
        }
    }
}
