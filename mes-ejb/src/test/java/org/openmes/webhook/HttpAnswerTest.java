package org.openmes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswerTest {
    @Test
    void a_body_has_a_length_or_comes_in_pieces_or_ends_with_the_connection() throws IOException {
        assertThat(read("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokmore")).isEqualTo(new HttpAnswer(200, "ok"));
        assertThat(read("HTTP/1.1 500 Oh\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n1\r\nd\r\n0\r\n\r\n"))
                .isEqualTo(new HttpAnswer(500, "abcd"));
        assertThat(read("HTTP/1.0 404 Not Found\n\ngone")).isEqualTo(new HttpAnswer(404, "gone"));
        assertThat(read("HTTP/1.1 204\r\n\r\n")).isEqualTo(new HttpAnswer(204, ""));
    }

    @Test
    void only_2xx_is_success() throws IOException {
        assertThat(read("HTTP/1.1 299 X\r\n\r\n").isSuccess()).isTrue();
        assertThat(read("HTTP/1.1 301 Moved\r\nLocation: https://elsewhere.example/\r\n\r\n")
                        .isSuccess())
                .isFalse();
        assertThat(read("HTTP/1.1 304 X\r\n\r\n").isSuccess()).isFalse();
        assertThat(read("HTTP/1.1 400 X\r\n\r\n").isSuccess()).isFalse();
    }

    @Test
    void answers_on_the_way_are_passed_over() throws IOException {
        assertThat(read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 X\r\nLink: a\r\n\r\nHTTP/1.1 201 X\r\n\r\nx"))
                .isEqualTo(new HttpAnswer(201, "x"));
        assertUnreadable("HTTP/1.1 100 Continue\r\n\r\n".repeat(20));
    }

    @Test
    void no_more_is_kept_than_fits() throws IOException {
        assertThat(read("HTTP/1.1 200 X\r\nContent-Length: 999999999999\r\n\r\n" + "ż".repeat(9000))
                        .text())
                .isEqualTo("ż".repeat(2000));
        assertThat(read("HTTP/1.1 200 X\r\n\r\n" + "x".repeat(1999) + "😀").text())
                .isEqualTo("x".repeat(1999));
        assertThat(read("HTTP/1.1 200 X\r\n\r\na\0b").text()).isEqualTo("a\uFFFDb");
    }

    @Test
    void bytes_that_are_no_text_are_replaced() throws IOException {
        var bytes = "HTTP/1.1 200 X\r\n\r\na\u00ffb".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(HttpAnswer.read(new ByteArrayInputStream(bytes)).text()).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK",
                "HTTP/2 200\r\n\r\n",
                "SSH-2.0-x\r\n\r\n",
                "HTTP/1.1 999 X\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n",
            })
    void what_is_no_answer_or_breaks_off_is_refused(String answer) {
        assertUnreadable(answer);
    }

    @Test
    void a_head_without_end_is_not_read_for_ever() {
        var endless = new InputStream() {
            private final byte[] begin = "HTTP/1.1 200 X\r\n".getBytes(StandardCharsets.US_ASCII);
            private int read;

            @Override
            public int read() {
                return read < begin.length ? begin[read++] : 'a';
            }
        };

        assertThatExceptionOfType(HttpAnswer.Unreadable.class).isThrownBy(() -> HttpAnswer.read(endless));
    }

    private static void assertUnreadable(String answer) {
        assertThatExceptionOfType(HttpAnswer.Unreadable.class).isThrownBy(() -> read(answer));
    }

    private static HttpAnswer read(String answer) throws IOException {
        return HttpAnswer.read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    }
}
