package org.openmes.report;

/**
 * A record that a search has found.
 *
 * @param kind WorkOrder, Line, ProductType or User
 * @param code what people call it
 * @param name what it is
 */
public record Found(String kind, long id, String code, String name) {}
