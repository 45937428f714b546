package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;
import static org.openmes.api.Refusals.expectFields;
import static org.openmes.api.Refusals.expectNothingDone;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmes.testing.Photos;

/** Pictures of issues over the interface (spec 7.2, 17.11). */
class IssueAttachmentsApiIT {
    private static final int MEGABYTE = 1024 * 1024;

    private static Caller admin;
    private static TirePlant plant;

    private String attachments;

    @BeforeAll
    static void aPlant() {
        admin = Caller.admin();
        plant = new TirePlant(admin);
    }

    @BeforeEach
    void anIssue() {
        attachments =
                "/issues/" + plant.operator.create("/issues", """
                {"line_id":%d,"issue_type_id":%d,"title":"Press leaks"}""".formatted(plant.buildingLine(), plant.machineFailure))
                        + "/attachments";
    }

    @Test
    void a_picture_is_attached_listed_and_read() {
        var created = sendNamed("leak świt.JPEG", Photos.jpeg());

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        var picture = attachments + "/" + created.jsonPath().getLong("data.id");
        assertThat(created.header("Location")).endsWith("/api/v1" + picture);
        assertThat(created.jsonPath().getString("data.name")).isEqualTo("leak świt.jpg");
        assertThat(created.jsonPath().getInt("data.width")).isEqualTo(640);
        assertThat(plant.supervisor.get(attachments).jsonPath().getList("data.sha256"))
                .containsExactly(created.jsonPath().getString("data.sha256"));
        var read = get(plant.supervisor, picture);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.contentType()).isEqualTo("image/jpeg");
        assertThat(read.asByteArray()).hasSize(created.jsonPath().getInt("data.size_bytes"));
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''leak%20%C5%9Bwit.jpg");
        assertThat(read.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(get(plant.supervisor, picture + "?preview=true").asByteArray())
                .hasSizeLessThan(read.asByteArray().length);
    }

    @Test
    void who_has_the_picture_already_is_not_sent_it_again_and_no_one_between_keeps_it() {
        var picture = attach(Photos.png());
        var first = get(plant.operator, picture);

        assertThat(first.contentType()).isEqualTo("image/png");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        var again = plant.operator
                .upload()
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1" + picture);
        assertThat(again.statusCode()).isEqualTo(304);
        var preview = get(plant.operator, picture + "?preview=true");
        assertThat(preview.contentType()).isEqualTo("image/jpeg");
        assertThat(preview.header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @Test
    void a_picture_is_removed_by_whoever_may_correct_the_issue() {
        var picture = attach(Photos.png());
        var tag = get(plant.operator, picture).header("ETag");
        var colleague = plant.person("Operator", plant.lines);

        expectNothingDone(colleague.delete(picture), 403, "FORBIDDEN");
        expect(
                plant.supervisor.request().header("If-Match", "\"1\"").delete("/api/v1" + picture),
                412,
                "STALE_VERSION");
        var removed = plant.supervisor.request().header("If-Match", tag).delete("/api/v1" + picture);
        assertThat(removed.statusCode()).as(removed.asString()).isEqualTo(200);
        expect(get(plant.supervisor, picture), 404, "NOT_FOUND");
        expect(plant.supervisor.delete(picture), 404, "NOT_FOUND");
    }

    @Test
    void pictures_of_foreign_lines_are_closed() {
        var picture = attach(Photos.png());

        expect(plant.curing.get(attachments), 403, "LINE_FORBIDDEN");
        expect(get(plant.curing, picture), 403, "LINE_FORBIDDEN");
        expect(plant.curing.delete(picture), 403, "LINE_FORBIDDEN");
        expectNothingDone(send(plant.curing, "a.png", Photos.png()), 403, "LINE_FORBIDDEN");
        expect(Caller.anonymous().get("/api/v1" + picture), 401, "UNAUTHENTICATED");
    }

    static Stream<Arguments> noPictures() {
        var photo = Photos.jpeg();
        return Stream.of(
                Arguments.of("a page", "page.png", text("<!DOCTYPE html><script>alert(1)</script>"), 422, "FILE_TYPE"),
                Arguments.of("a drawing with script", "a.svg", text("<svg onload='alert(1)'/>"), 422, "FILE_TYPE"),
                Arguments.of("WebP", "a.webp", text("RIFF....WEBPVP8 "), 422, "FILE_TYPE"),
                Arguments.of("nothing", "a.jpg", new byte[0], 422, "FILE_TYPE"),
                Arguments.of("half a photo", "a.jpg", Arrays.copyOf(photo, photo.length / 2), 422, "FILE_TYPE"),
                Arguments.of(
                        "a page that begins as a photo", "a.jpg", text("\u00ff\u00d8\u00ff<script>"), 422, "FILE_TYPE"),
                Arguments.of("a bomb", "a.png", bomb(), 413, "FILE_TOO_LARGE"),
                Arguments.of("a little too much", "a.png", new byte[5 * MEGABYTE + 1], 413, "FILE_TOO_LARGE"),
                Arguments.of("much too much", "a.png", new byte[7 * MEGABYTE], 413, "FILE_TOO_LARGE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noPictures")
    void what_is_no_picture_is_refused(String what, String name, byte[] content, int status, String code) {
        var answer = send(plant.operator, name, content);

        expectNothingDone(answer, status, code);
        assertThat(answer.jsonPath().<String, Object>getMap("errors")).containsOnlyKeys("file");
    }

    @Test
    void a_polyglot_loses_what_it_hid() {
        var photo = Photos.png();
        var both = Arrays.copyOf(photo, photo.length + 100);
        System.arraycopy(text("<script>alert(1)</script>"), 0, both, photo.length, 25);

        var picture = attach(both);

        assertThat(new String(get(admin, picture).asByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void the_sixth_picture_is_refused() {
        for (int i = 0; i < 5; i++) {
            attach(Photos.png());
        }

        var refused = send(plant.operator, "a.png", Photos.png());

        expectFields(refused, "file");
        assertThat(refused.asString()).contains("An issue has at most 5 pictures");
    }

    @Test
    void a_form_that_cannot_be_read_is_refused() {
        expectFields(
                plant.operator
                        .upload()
                        .multiPart("other", "a.png", Photos.png())
                        .post("/api/v1" + attachments),
                "file");
        expectFields(
                plant.operator
                        .upload()
                        .multiPart("file", "a.png", Photos.png())
                        .multiPart("file", "b.png", Photos.png())
                        .post("/api/v1" + attachments),
                "file");
        expect(raw("multipart/form-data", "x"), 400, "MALFORMED");
        expect(raw("multipart/form-data; boundary=\"\"", "x"), 400, "MALFORMED");
        expect(raw("multipart/form-data; boundary=abc", "no part at all"), 422, "VALIDATION");
        expect(
                raw("multipart/form-data; boundary=abc", "--abc\r\n\r\nnothing says what it is\r\n--abc--\r\n"),
                400,
                "MALFORMED");
        expect(
                raw(
                        "multipart/form-data; boundary=abc",
                        "--abc\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ncut"),
                422,
                "FILE_TYPE");
        expect(raw("image/png", "x"), 415, "UNSUPPORTED_MEDIA_TYPE");
        expect(plant.operator.post(attachments, "{}"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    /** A client that sends again chooses another boundary; that is the same request all the same (spec 17.1). */
    @Test
    void a_repetition_attaches_nothing_twice_and_another_picture_is_another_request() {
        var key = Caller.unique("key");

        var first = keyed(key).multiPart("file", "a.png", Photos.png()).post("/api/v1" + attachments);
        var second = keyed(key).multiPart("file", "a.png", Photos.png()).post("/api/v1" + attachments);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).as(second.asString()).isEqualTo("true");
        expect(
                keyed(key).multiPart("file", "a.jpg", Photos.jpeg()).post("/api/v1" + attachments),
                422,
                "IDEMPOTENCY_CONFLICT");
        assertThat(admin.get(attachments).jsonPath().getList("data")).hasSize(1);
    }

    private String attach(byte[] content) {
        var created = send(plant.operator, "picture", content);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return attachments + "/" + created.jsonPath().getLong("data.id");
    }

    private Response send(Caller sender, String name, byte[] content) {
        return sender.upload().multiPart("file", name, content).post("/api/v1" + attachments);
    }

    /** As browsers write it: the name in UTF-8 (HTML, multipart/form-data). */
    private Response sendNamed(String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--abc\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(text("\r\n--abc--\r\n"));
        return plant.operator
                .upload()
                .contentType("multipart/form-data; boundary=abc")
                .body(body.toByteArray())
                .post("/api/v1" + attachments);
    }

    private Response raw(String type, String body) {
        return plant.operator
                .upload()
                .contentType(type)
                .body(body.getBytes(StandardCharsets.ISO_8859_1))
                .post("/api/v1" + attachments);
    }

    private static Response get(Caller reader, String path) {
        return reader.upload().get("/api/v1" + path);
    }

    private static RequestSpecification keyed(String key) {
        return plant.operator.upload().header("Idempotency-Key", key);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The beginning of a PNG that says it has 30000 by 30000 pixels. */
    private static byte[] bomb() {
        var bomb = Photos.of("png", 1, 1, Color.BLACK);
        var header = new byte[] {'I', 'H', 'D', 'R', 0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, 8, 2, 0, 0, 0};
        var sum = new CRC32();
        sum.update(header);
        System.arraycopy(header, 0, bomb, 12, header.length);
        for (int i = 0; i < 4; i++) {
            bomb[12 + header.length + i] = (byte) (sum.getValue() >> 8 * (3 - i));
        }
        return bomb;
    }
}
