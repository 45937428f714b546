package org.openmes.issue;

/**
 * A picture of an issue, to be shown.
 *
 * @param contentType {@code image/jpeg} or {@code image/png}
 * @param sha256 of the picture, in hexadecimal digits
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AttachedPicture(String name, String contentType, String sha256, byte[] content) {}
