package org.openmes.user;

/** A workstation as an account names it. */
public record WorkstationReference(long id, String code, String name, long lineId) {}
