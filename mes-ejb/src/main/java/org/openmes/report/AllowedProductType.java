package org.openmes.report;

/** A product type that a line may make. */
public record AllowedProductType(long id, String code, String name, boolean isActive) {}
