/** Who is signed in at the pages: sign-in, session, and what a request must prove. */
@NullMarked
package org.openmes.web.session;

import org.jspecify.annotations.NullMarked;
