package org.openmes.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures to send. */
public final class Photos {
    private Photos() {}

    /** A plain picture of a colour and size. */
    public static byte[] of(String format, int width, int height, Color colour) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        try {
            var output = new ByteArrayOutputStream();
            ImageIO.write(picture, format, output);
            return output.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg() {
        return of("jpeg", 640, 480, Color.GRAY);
    }

    public static byte[] png() {
        return of("png", 640, 480, Color.ORANGE);
    }
}
