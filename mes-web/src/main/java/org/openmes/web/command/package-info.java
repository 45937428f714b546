/** What people do on pages: a command is a POST that is carried out once and answered with what to show next. */
@NullMarked
package org.openmes.web.command;

import org.jspecify.annotations.NullMarked;
