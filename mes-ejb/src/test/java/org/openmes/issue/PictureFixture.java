package org.openmes.issue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as people and their enemies send them. */
public final class PictureFixture {
    private static final int RED_PART = 4;

    private PictureFixture() {}

    /** Grey, with a red corner at the upper left, so that one sees how it is turned. */
    static BufferedImage drawn(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / RED_PART, height / RED_PART);
        pen.dispose();
        return picture;
    }

    static byte[] jpeg(int width, int height) {
        return written("jpeg", drawn(width, height));
    }

    public static byte[] png(int width, int height) {
        return written("png", drawn(width, height));
    }

    /** As cameras write it: how it was held, and where it was. */
    static byte[] photo(int width, int height, int orientation, String place) {
        var jpeg = jpeg(width, height);
        var remark = place.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + remark.length);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(remark);
        var photo = new ByteArrayOutputStream();
        photo.write(jpeg, 0, 2);
        photo.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1});
        var length = exif.capacity() + 2;
        photo.writeBytes(new byte[] {(byte) (length >> 8), (byte) length});
        photo.writeBytes(exif.array());
        photo.write(jpeg, 2, jpeg.length - 2);
        return photo.toByteArray();
    }

    /** The beginning of a PNG that says it is so large. */
    static byte[] pngSayingItIs(int width, int height) {
        var header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(header.array());
        var png = ByteBuffer.allocate(8 + 4 + 17 + 4);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}).putInt(13);
        return png.put(header.array()).putInt((int) sum.getValue()).array();
    }

    static BufferedImage shown(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isRed(BufferedImage picture, int x, int y) {
        var colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 200 && colour.getGreen() < 90;
    }

    static byte[] written(String format, BufferedImage picture) {
        try {
            var output = new ByteArrayOutputStream();
            ImageIO.write(picture, format, output);
            return output.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
