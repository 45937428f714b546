package org.openmes.web.session;

import java.io.Serializable;

/** All that a session knows of its owner; what he may do is read anew for each request (architecture D10). */
record SessionOwner(long userId, String securityStamp) implements Serializable {}
