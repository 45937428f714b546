package org.openmes.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.openmes.shared.FileException;
import org.openmes.shared.Message;
import org.openmes.shared.RateLimitedException;

/**
 * Makes pictures anew from what people send (spec 7.2). The content decides what a file is, never its name. Only the
 * pixels are taken over: places, devices, remarks and whatever else hides in a file stay outside.
 */
@ApplicationScoped
class Pictures {
    /** The field of every form that brings a picture. */
    static final String FIELD = "file";

    private static final int LONGEST_SIDE = 16_384;
    private static final int MOST_PIXELS = 50_000_000;

    /** Larger pictures are kept smaller; a camera of 12 megapixels keeps all it saw. */
    private static final int LONGEST_SIDE_KEPT = 4096;

    private static final int LONGEST_SIDE_OF_PREVIEW = 480;
    private static final float QUALITY = 0.88f;

    /** A picture takes 100 MB while it is made; so only some are made at once. */
    private static final int AT_ONCE = 2;

    private static final int SECONDS_TO_WAIT = 10;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * The picture in the file.
     *
     * @throws FileException FILE_TYPE when it is not a whole JPEG or PNG, FILE_TOO_LARGE by bytes or by pixels
     * @throws RateLimitedException when too many pictures are waiting
     */
    Picture read(byte[] file) {
        if (file.length == 0) {
            throw FileException.type(FIELD, Message.of("picture.empty"));
        }
        if (file.length > AttachPicture.LARGEST) {
            throw FileException.tooLarge(FIELD, Message.of("file_too_large", "5 MB"));
        }
        var format = PictureFormat.of(file).orElseThrow(Pictures::otherType);
        enter();
        try {
            return made(format, file);
        } catch (IOException e) {
            throw damaged();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new RateLimitedException(SECONDS_TO_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RateLimitedException(SECONDS_TO_WAIT);
        }
    }

    private static Picture made(PictureFormat format, byte[] file) throws IOException {
        var orientation = format == PictureFormat.JPEG ? JpegFile.orientation(file) : 1;
        var picture = PictureDrawing.upright(pixels(format, file), orientation);
        var small = PictureDrawing.small(picture, LONGEST_SIDE_OF_PREVIEW);
        var kept = format == PictureFormat.PNG ? png(picture) : Optional.<byte[]>empty();
        return new Picture(
                (kept.isPresent() ? PictureFormat.PNG : PictureFormat.JPEG).contentType(),
                picture.getWidth(),
                picture.getHeight(),
                kept.isPresent() ? kept.get() : jpeg(PictureDrawing.opaque(picture)),
                jpeg(small));
    }

    private static BufferedImage pixels(PictureFormat format, byte[] file) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            return pixels(reader);
        } catch (RuntimeException e) {
            // what the readers of the platform do with nonsense
            if (e instanceof FileException) {
                throw e;
            }
            throw new IOException(e);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage pixels(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw FileException.tooLarge(FIELD, Message.of("picture.too_many_pixels", width, height));
        }
        var every = (Math.max(width, height) + LONGEST_SIDE_KEPT - 1) / LONGEST_SIDE_KEPT;
        var wanted = reader.getDefaultReadParam();
        if (every > 1) {
            wanted.setSourceSubsampling(every, every, 0, 0);
        }
        return reader.read(0, wanted);
    }

    /** As PNG, where that is not larger than is taken; a photograph would be. */
    private static Optional<byte[]> png(BufferedImage picture) throws IOException {
        var output = new ByteArrayOutputStream();
        ImageIO.write(picture, PictureFormat.PNG.name(), output);
        return output.size() > AttachPicture.LARGEST ? Optional.empty() : Optional.of(output.toByteArray());
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer =
                ImageIO.getImageWritersByFormatName(PictureFormat.JPEG.name()).next();
        var output = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(output)) {
            writer.setOutput(stream);
            var wanted = writer.getDefaultWriteParam();
            wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wanted.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), wanted);
        } finally {
            writer.dispose();
        }
        return output.toByteArray();
    }

    private static FileException otherType() {
        return FileException.type(FIELD, Message.of("picture.other_type"));
    }

    private static FileException damaged() {
        return FileException.type(FIELD, Message.of("picture.damaged"));
    }
}
