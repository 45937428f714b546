package org.openmes.api.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmes.api.request.FakeRequest;
import org.openmes.api.request.IgnoredInputs;
import org.openmes.shared.Message;
import org.openmes.shared.Slice;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Warnings;

class RenderingTest {
    private static final Many<Thing> LIST =
            Many.of(List.of(new Thing(1, "a", 7), new Thing(2, null, 8)), Function.identity());

    private final Warnings warnings = new Warnings();
    private List<String> ignored = List.of();
    private boolean strict;

    @Test
    void one_thing_has_a_tag_of_version_and_hash() {
        var first = of("GET").render(One.of(new Thing(1, "a", 7)));
        var other = of("GET").render(One.of(new Thing(1, "b", 7)));

        assertThat(first.body()).isEqualTo("{\"data\":{\"id\":1,\"name\":\"a\",\"version\":7}}");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.etag()).matches("\"7\\.[0-9a-f]{16}\"").isNotEqualTo(other.etag());
    }

    @Test
    void what_was_ignored_is_named_and_does_not_change_the_tag() {
        var before = of("GET").render(One.of(new Thing(1, "a", 7)));
        ignored = List.of("foo", "steps.0.bar");

        var answer = of("GET").render(One.of(new Thing(1, "a", 7)));

        assertThat(answer.body()).endsWith(",\"meta\":{\"ignored\":[\"foo\",\"steps.0.bar\"]}}");
        assertThat(answer.etag()).isEqualTo(before.etag());
    }

    @Test
    void warnings_are_the_message_of_a_thing_and_of_nothing_else() {
        var before = of("PATCH").render(One.of(new Thing(1, "a", 7)));
        warnings.add(Message.of("workorder.due_date_past", "2020-05-01"));
        warnings.add(Message.of("step.workstation_off", "Press 1"));

        var answer = of("PATCH").render(One.of(new Thing(1, "a", 7)));

        assertThat(answer.body())
                .endsWith(",\"message\":\"The due date 2020-05-01 is in the past;"
                        + " The workstation Press 1 is switched off\"}");
        assertThat(answer.etag()).isEqualTo(before.etag());
        assertThat(of("DELETE").render(Done.DELETED).body()).isEqualTo("{\"message\":\"Deleted\"}");
    }

    @Test
    void a_created_thing_says_where_it_is() {
        var answer = of("POST").render(One.created("things", 1, new Thing(1, "a", 0)));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.location()).isEqualTo("v1/things/1");
    }

    @Test
    void a_list_has_counts_and_may_show_fewer_fields() {
        assertThat(read("id", LIST))
                .isEqualTo("{\"data\":[{\"id\":1},{\"id\":2}],"
                        + "\"meta\":{\"current_page\":1,\"per_page\":2,\"total\":2,\"last_page\":1}}");
    }

    @Test
    void a_stretch_always_has_a_cursor_even_where_the_list_ends() {
        assertThat(read("", stretch("x"))).endsWith("\"meta\":{\"next_cursor\":\"x\"}}");
        assertThat(read("", stretch(null))).endsWith("\"meta\":{\"next_cursor\":null}}");
    }

    private static Many<Thing> stretch(@Nullable String next) {
        return Many.of(new Slice<>(List.of(new Thing(1, "a", 7)), next), thing -> thing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "nothing"})
    void who_names_no_field_gets_them_all(String fields) {
        assertThat(read(fields, One.of(new Thing(1, "a", 7)))).contains("{\"id\":1,\"name\":\"a\",\"version\":7}");
    }

    @Test
    void fields_that_there_are_not_are_named_or_refused() {
        assertThat(read("id, nothing", One.of(new Wrapped(new Thing(1, "a", 7), 2))))
                .isEqualTo("{\"data\":{\"id\":1},\"meta\":{\"ignored\":[\"nothing\"]}}");

        strict = true;
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> read("id,nothing", LIST))
                .satisfies(refusal -> assertThat(refusal.errors()).containsOnlyKeys("nothing"));
    }

    private String read(String fields, Answer answer) {
        var rendering = of("GET", "?fields", fields);
        rendering.ignored = new IgnoredInputs() {
            @Override
            protected boolean isStrict() {
                return strict;
            }
        };
        rendering.wanted.ignored = rendering.ignored;
        rendering.wanted.ignoreUnknown(answer);
        return rendering.render(answer).body();
    }

    private Rendering of(String method, String... headers) {
        var rendering = new Rendering();
        rendering.request = FakeRequest.of(method, headers);
        rendering.wanted = new WantedFields();
        rendering.wanted.request = rendering.request;
        rendering.warnings = warnings;
        rendering.ignored = new IgnoredInputs() {
            @Override
            public List<String> names() {
                return ignored;
            }
        };
        return rendering;
    }

    record Thing(long id, @Nullable String name, long version) implements Versioned {}

    record Wrapped(@JsonUnwrapped Thing thing, int more) {}
}
