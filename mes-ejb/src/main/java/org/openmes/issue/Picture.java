package org.openmes.issue;

/**
 * A picture made anew from what was sent: nothing is left of the file but what one sees.
 *
 * @param contentType {@code image/jpeg} or {@code image/png}
 * @param preview a small JPEG of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Picture(String contentType, int width, int height, byte[] content, byte[] preview) {}
