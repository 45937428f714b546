package org.openmes.web.frame;

/**
 * An entry of the menu.
 *
 * @param key what pages call it, and the last part of the key of its text
 * @param icon a symbol of the icons
 */
public record MenuEntry(String key, String icon, String href) {}
