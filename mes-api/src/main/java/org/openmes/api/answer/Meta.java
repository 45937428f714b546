package org.openmes.api.answer;

import java.util.List;

/**
 * What is said about an answer.
 *
 * @param ignored fields and parameters of the request that nobody knows
 */
public record Meta(List<String> ignored) {}
