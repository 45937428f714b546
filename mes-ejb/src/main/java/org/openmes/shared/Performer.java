package org.openmes.shared;

import org.jspecify.annotations.Nullable;

/**
 * Who did something on the floor, as records keep it (spec 1.2).
 *
 * @param userId the account; null for the system
 * @param viaWorkstationId the workstation whose terminal a person used who said who he is; null otherwise
 */
public record Performer(@Nullable Long userId, @Nullable Long viaWorkstationId) {}
