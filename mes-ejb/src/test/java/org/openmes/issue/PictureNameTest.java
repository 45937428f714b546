package org.openmes.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PictureNameTest {
    @Test
    void the_ending_says_what_the_picture_is() {
        assertThat(PictureName.of("IMG_0815.JPG", "image/jpeg")).isEqualTo("IMG_0815.jpg");
        assertThat(PictureName.of("drawing.png.html", "image/png")).isEqualTo("drawing.png.png");
        assertThat(PictureName.of("noending", "image/jpeg")).isEqualTo("noending.jpg");
    }

    @Test
    void nothing_is_left_of_folders_and_of_what_files_and_headers_cannot_bear() {
        assertThat(PictureName.of("C:\\Users\\anna\\tool.jpg", "image/jpeg")).isEqualTo("tool.jpg");
        assertThat(PictureName.of("../../etc/passwd", "image/jpeg")).isEqualTo("passwd.jpg");
        assertThat(PictureName.of("a\r\nSet-Cookie: b\"c\u202ed\0.jpg", "image/jpeg"))
                .isEqualTo("aSet-Cookie bcd.jpg");
        assertThat(PictureName.of("Łódź świt.jpg", "image/jpeg")).isEqualTo("Łódź świt.jpg");
    }

    @Test
    void every_picture_has_a_name_of_some_length() {
        assertThat(PictureName.of(null, "image/jpeg")).isEqualTo("photo.jpg");
        assertThat(PictureName.of(" .png", "image/png")).isEqualTo("photo.png");
        assertThat(PictureName.of("x".repeat(5000), "image/jpeg")).hasSize(104);
    }
}
