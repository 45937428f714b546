package org.openmes.web;

import jakarta.faces.context.FacesContext;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspState;

/**
 * The nonce that lets the scripts of a page run: a new one for every page, kept with the view for its Ajax answers.
 *
 * <p>PrimeFaces itself keeps one nonce through all posts of a view and expects it back from the browser, so that forms
 * without its scripts and views without state are refused.
 */
class PageNonce extends CspState {
    private static final String KEPT = PageNonce.class.getName();

    private final FacesContext context;
    private @Nullable String nonce;

    PageNonce(FacesContext context) {
        super(context);
        this.context = context;
    }

    @Override
    public String getNonce() {
        var known = nonce;
        if (known == null) {
            known = context.getPartialViewContext().isAjaxRequest() ? kept() : generateNonce();
            nonce = known;
        }
        return known;
    }

    /** Keeps the nonce with the view, unless the view keeps nothing. */
    void keep() {
        var view = context.getViewRoot();
        if (!view.isTransient()) {
            view.getViewMap().put(KEPT, getNonce());
        }
    }

    private String kept() {
        var views = context.getViewRoot().getViewMap(false);
        var known = views == null ? null : (String) views.get(KEPT);
        return known == null ? generateNonce() : known;
    }
}
