package org.openmes.api.openapi;

import org.eclipse.microprofile.openapi.OASFilter;

/** Completes the description: what holds for every operation is said once, here. */
public class CommonAnswers implements OASFilter {}
