/** Runs OpenMES on one machine: its database, its server and the application, for people and for tests. */
@NullMarked
package org.openmes.runner;

import org.jspecify.annotations.NullMarked;
