package org.openmes.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;

class PicturesTest {
    private final Pictures pictures = new Pictures();

    @Test
    void a_photo_is_kept_as_jpeg_and_a_drawing_as_png() {
        assertThat(pictures.read(PictureFixture.jpeg(640, 480)).contentType()).isEqualTo("image/jpeg");
        assertThat(pictures.read(PictureFixture.png(640, 480)).contentType()).isEqualTo("image/png");
    }

    @Test
    void nothing_of_the_file_is_kept_but_what_one_sees() {
        var photo = PictureFixture.photo(320, 240, 1, "N 50.0614 E 19.9366");
        var polyglot = joined(PictureFixture.png(320, 240), "<script>alert(1)</script>");

        assertThat(text(photo)).contains("N 50.0614");
        assertThat(text(pictures.read(photo).content())).doesNotContain("N 50.0614", "Exif");
        assertThat(text(pictures.read(photo).preview())).doesNotContain("N 50.0614", "Exif");
        assertThat(text(pictures.read(polyglot).content())).doesNotContain("script");
    }

    /** Where the red corner, upper left in the file, is seen; Exif 2.3, table of tag Orientation. */
    @ParameterizedTest
    @CsvSource({
        "1, 320, 240, left, upper", "2, 320, 240, right, upper", "3, 320, 240, right, lower",
                "4, 320, 240, left, lower",
        "5, 240, 320, left, upper", "6, 240, 320, right, upper", "7, 240, 320, right, lower",
                "8, 240, 320, left, lower",
        "0, 320, 240, left, upper", "9, 320, 240, left, upper"
    })
    void a_photo_stands_upright_however_the_camera_was_held(
            int orientation, int width, int height, String side, String end) {
        var picture = pictures.read(PictureFixture.photo(320, 240, orientation, ""));
        var shown = PictureFixture.shown(picture.content());

        assertThat(new int[] {picture.width(), picture.height()}).containsExactly(width, height);
        assertThat(new int[] {shown.getWidth(), shown.getHeight()}).containsExactly(width, height);
        assertThat(PictureFixture.isRed(
                        shown, side.equals("left") ? 5 : width - 5, end.equals("upper") ? 5 : height - 5))
                .isTrue();
    }

    @Test
    void a_large_picture_is_kept_smaller_and_in_proportion() {
        var picture = pictures.read(PictureFixture.png(6000, 3000));

        assertThat(picture.width()).isEqualTo(2 * picture.height()).isLessThanOrEqualTo(4096);
        assertThat(PictureFixture.shown(picture.preview()).getWidth()).isEqualTo(480);
        assertThat(PictureFixture.shown(picture.preview()).getHeight()).isEqualTo(240);
    }

    @Test
    void a_drawing_that_would_be_too_large_as_png_is_kept_as_jpeg() {
        var noise = new BufferedImage(1500, 1100, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (var y = 0; y < noise.getHeight(); y++) {
            for (var x = 0; x < noise.getWidth(); x++) {
                noise.setRGB(x, y, random.nextInt() & 0xFCFCFC);
            }
        }
        var png = PictureFixture.written("png", noise);

        assertThat(png.length).isLessThanOrEqualTo(AttachPicture.LARGEST);
        assertThat(pictures.read(png).content().length).isLessThanOrEqualTo(AttachPicture.LARGEST);
    }

    @Test
    void glass_is_shown_on_white() {
        var glass = PictureFixture.written("png", new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB));

        var preview = PictureFixture.shown(pictures.read(glass).preview());

        assertThat(preview.getRGB(5, 5) & 0xFF).isGreaterThan(250);
    }

    static Stream<byte[]> ofAnotherKind() {
        return Stream.of(
                "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8),
                "GIF89a,,,".getBytes(StandardCharsets.UTF_8),
                "RIFF....WEBPVP8 ".getBytes(StandardCharsets.UTF_8),
                "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
                new byte[] {1});
    }

    @ParameterizedTest
    @MethodSource("ofAnotherKind")
    void the_content_says_what_a_file_is(byte[] file) {
        expect(file, ErrorCode.FILE_TYPE, "Only pictures of the kinds JPEG and PNG are taken");
    }

    static Stream<byte[]> damaged() {
        var photo = PictureFixture.jpeg(640, 480);
        var drawing = PictureFixture.png(640, 480);
        var scrambled = PictureFixture.png(64, 64);
        Arrays.fill(scrambled, 45, 55, (byte) 7);
        return Stream.of(
                Arrays.copyOf(photo, photo.length / 2),
                Arrays.copyOf(photo, photo.length - 2),
                Arrays.copyOf(photo, 20),
                Arrays.copyOf(drawing, drawing.length / 2),
                Arrays.copyOf(drawing, 20),
                scrambled,
                PictureFixture.pngSayingItIs(100, 100),
                PictureFixture.pngSayingItIs(0, 0),
                joined(Arrays.copyOf(photo, 2), "\u00ff\u00ff\u00ff\u00d9"),
                joined(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "<script>alert(1)</script>"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void half_a_picture_is_none(byte[] file) {
        expect(file, ErrorCode.FILE_TYPE, "The picture is damaged or not complete");
    }

    @Test
    void no_file_is_larger_than_5_MB() {
        expect(new byte[AttachPicture.LARGEST + 1], ErrorCode.FILE_TOO_LARGE, "At most 5 MB are accepted");
        expect(new byte[0], ErrorCode.FILE_TYPE, "The file is empty");
    }

    /** A small file can unfold to gigabytes; what it says of itself is believed before it is unfolded. */
    @Test
    void no_picture_unfolds_to_more_than_50_megapixels() {
        var refusal = "The picture of 30000 by 30000 pixels is too large: at most 50 megapixels, 16384 pixels a side";

        expect(PictureFixture.pngSayingItIs(30_000, 30_000), ErrorCode.FILE_TOO_LARGE, refusal);
        expect(PictureFixture.pngSayingItIs(16_385, 1), ErrorCode.FILE_TOO_LARGE, null);
        expect(PictureFixture.pngSayingItIs(1, 16_385), ErrorCode.FILE_TOO_LARGE, null);
        expect(PictureFixture.pngSayingItIs(10_000, 5001), ErrorCode.FILE_TOO_LARGE, null);
        expect(PictureFixture.pngSayingItIs(10_000, 5000), ErrorCode.FILE_TYPE, null);
        expect(PictureFixture.pngSayingItIs(Integer.MAX_VALUE, Integer.MAX_VALUE), ErrorCode.FILE_TOO_LARGE, null);
    }

    /** Whatever is wrong with a file, its sender hears of it; the readers of the platform throw many things. */
    @Test
    void no_damage_is_a_fault_of_the_server() {
        var random = new Random(20261127);
        for (var attempt = 0; attempt < 2000; attempt++) {
            var file = attempt % 2 == 0
                    ? PictureFixture.photo(64, 48, 1 + random.nextInt(8), "N 50")
                    : PictureFixture.png(64, 48);
            for (var hit = random.nextInt(6); hit >= 0; hit--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            var whole = random.nextInt(4) > 0 ? file : Arrays.copyOf(file, random.nextInt(file.length));
            try {
                assertThat(pictures.read(whole).width()).isPositive();
            } catch (DomainException e) {
                assertThat(e.errors()).containsOnlyKeys("file");
            }
        }
    }

    private void expect(byte[] file, ErrorCode code, String text) {
        var refusal = catchThrowableOfType(DomainException.class, () -> pictures.read(file));

        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.errors()).containsOnlyKeys("file");
        if (text != null) {
            assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(text);
        }
    }

    private static byte[] joined(byte[] content, String more) {
        var joined = Arrays.copyOf(content, content.length + more.length());
        System.arraycopy(more.getBytes(StandardCharsets.ISO_8859_1), 0, joined, content.length, more.length());
        return joined;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
