package org.openmes.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/** Keeps the nonce of a page as soon as the view is complete and before it is written. */
public class PageNonceKeeper implements SystemEventListener {
    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }

    @Override
    public void processEvent(SystemEvent event) {
        PageNonces.of(FacesContext.getCurrentInstance()).keep();
    }
}
