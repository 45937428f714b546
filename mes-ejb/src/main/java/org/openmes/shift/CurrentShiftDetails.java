package org.openmes.shift;

/** The shift that works at the moment of the question, and its occurrence. */
public record CurrentShiftDetails(ShiftOccurrence occurrence, ShiftDetails shift) {}
