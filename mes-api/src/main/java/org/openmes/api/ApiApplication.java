package org.openmes.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface, at the context root of this web application; resources and providers are found by themselves. */
@ApplicationPath("/")
public class ApiApplication extends Application {}
