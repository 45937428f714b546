package org.openmes.issue;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Draws pictures as people see them: as the camera was held, in the colours of screens, in a handy size. */
final class PictureDrawing {
    /** From here on the orientations of Exif lie on their side. */
    private static final int FIRST_LYING = 5;

    private PictureDrawing() {}

    /**
     * The picture upright.
     *
     * @param orientation that of Exif, 1 to 8
     */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        var lying = orientation >= FIRST_LYING;
        var width = lying ? picture.getHeight() : picture.getWidth();
        var height = lying ? picture.getWidth() : picture.getHeight();
        var type = picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var upright = new BufferedImage(width, height, type);
        var pen = upright.createGraphics();
        pen.drawImage(picture, turn(orientation, width, height), null);
        pen.dispose();
        return upright;
    }

    /** Where a point of the file is seen; width and height as people see the picture. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
    }

    /** The picture on white, at most so large; halved step by step, so that fine lines do not fall through. */
    static BufferedImage small(BufferedImage picture, int longestSide) {
        var current = picture;
        var longest = Math.max(current.getWidth(), current.getHeight());
        while (longest > 2 * longestSide) {
            current = scaled(current, Math.max(1, current.getWidth() / 2), Math.max(1, current.getHeight() / 2));
            longest = Math.max(current.getWidth(), current.getHeight());
        }
        var scale = Math.min(1.0, (double) longestSide / longest);
        return scaled(current, side(current.getWidth(), scale), side(current.getHeight(), scale));
    }

    /** The picture on white, as large as it is. */
    static BufferedImage opaque(BufferedImage picture) {
        return scaled(picture, picture.getWidth(), picture.getHeight());
    }

    private static int side(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return target;
    }
}
