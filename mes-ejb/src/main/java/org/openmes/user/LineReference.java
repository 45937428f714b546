package org.openmes.user;

/** A line as an account names it. */
public record LineReference(long id, String code, String name) {}
