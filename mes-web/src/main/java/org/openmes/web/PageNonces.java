package org.openmes.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import org.primefaces.csp.CspState;

/** Gives each request its {@link PageNonce}, before PrimeFaces makes one of its own. */
public class PageNonces extends FacesContextFactory {
    private static final String PLACE = CspState.class.getName();

    public PageNonces(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object application, Object request, Object response, Lifecycle lifecycle) {
        var context = getWrapped().getFacesContext(application, request, response, lifecycle);
        context.getAttributes().put(PLACE, new PageNonce(context));
        return context;
    }

    static PageNonce of(FacesContext context) {
        return (PageNonce) context.getAttributes().get(PLACE);
    }
}
