package org.openmes.issue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The structure of a JPEG file (ITU-T T.81, annex B). Readers of pictures show half a picture where a file is cut, and
 * show it lying on its side; so whether it is whole, and how the camera was held (Exif 2.3, 4.6.4), is read here.
 */
final class JpegFile {
    /** Progressive files of cameras have about ten scans; each costs the reader a pass over the whole picture. */
    private static final int MOST_SCANS = 100;

    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APPLICATION_1 = 0xE1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int VALUE_OFFSET = 8;
    private static final int UPRIGHT = 1;
    private static final int ORIENTATIONS = 8;

    private final ByteBuffer bytes;
    private int orientation = UPRIGHT;

    private JpegFile(byte[] content) {
        bytes = ByteBuffer.wrap(content);
    }

    /**
     * The Exif orientation, 1 to 8; 1 when the file names none.
     *
     * @throws IOException when the file is not whole
     */
    static int orientation(byte[] content) throws IOException {
        var file = new JpegFile(content);
        file.walk();
        return file.orientation;
    }

    private void walk() throws IOException {
        if (next() != MARKER || next() != START_OF_IMAGE) {
            throw new IOException("no start of image");
        }
        var scans = 0;
        for (var marker = marker(); marker != END_OF_IMAGE; marker = marker()) {
            var segment = segment();
            if (marker == APPLICATION_1 && orientation == UPRIGHT) {
                orientation = orientationIn(segment);
            } else if (marker == START_OF_SCAN) {
                scans++;
                skipScan();
            }
            if (scans > MOST_SCANS) {
                throw new IOException("too many scans");
            }
        }
        if (scans == 0) {
            throw new IOException("no picture");
        }
    }

    private int next() throws IOException {
        if (!bytes.hasRemaining()) {
            throw new EOFException();
        }
        return bytes.get() & 0xFF;
    }

    private int marker() throws IOException {
        if (next() != MARKER) {
            throw new IOException("no marker");
        }
        var code = next();
        while (code == MARKER) {
            code = next();
        }
        return code;
    }

    private ByteBuffer segment() throws IOException {
        var length = next() << 8 | next();
        if (length < 2 || length - 2 > bytes.remaining()) {
            throw new EOFException();
        }
        var segment = bytes.slice(bytes.position(), length - 2);
        bytes.position(bytes.position() + length - 2);
        return segment;
    }

    /** To the next marker that neither stands for a byte of data nor restarts the coding. */
    private void skipScan() throws IOException {
        while (true) {
            if (next() != MARKER) {
                continue;
            }
            var code = next();
            while (code == MARKER) {
                code = next();
            }
            if (code != 0 && (code < 0xD0 || code > 0xD7)) {
                bytes.position(bytes.position() - 2);
                return;
            }
        }
    }

    /** Cameras write much nonsense there: what makes none counts as upright. */
    private static int orientationIn(ByteBuffer segment) {
        var start = new byte[EXIF.length];
        if (segment.remaining() < EXIF.length + VALUE_OFFSET) {
            return UPRIGHT;
        }
        segment.get(start);
        if (!Arrays.equals(start, EXIF)) {
            return UPRIGHT;
        }
        var directory = segment.slice();
        directory.order(directory.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var first = directory.getInt(4);
        if (first < 0 || first > directory.limit() - 2) {
            return UPRIGHT;
        }
        var entries = directory.getShort(first) & 0xFFFF;
        for (var entry = 0; entry < entries; entry++) {
            var at = first + 2 + entry * ENTRY_BYTES;
            if (at + ENTRY_BYTES > directory.limit()) {
                return UPRIGHT;
            }
            if ((directory.getShort(at) & 0xFFFF) == ORIENTATION) {
                var value = directory.getShort(at + VALUE_OFFSET);
                return value >= UPRIGHT && value <= ORIENTATIONS ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
