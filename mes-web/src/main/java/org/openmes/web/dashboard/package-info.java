/** The dashboards: the plant for Admins, their lines for Supervisors. */
@NullMarked
package org.openmes.web.dashboard;

import org.jspecify.annotations.NullMarked;
