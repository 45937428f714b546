package org.openmes.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Switches Faces on; its settings stand in web.xml. */
@FacesConfig
@ApplicationScoped
class FacesActivation {}
