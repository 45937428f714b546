package org.openmes.web.command;

/**
 * A file that came with a form.
 *
 * @param name as the sender's device calls it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PostedFile(String name, byte[] content) {}
