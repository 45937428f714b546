package org.openmes.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Backs {@code /interface/index.xhtml}: what the interface for programs offers. */
@Named
@RequestScoped
public class InterfaceView {
    @Inject
    InterfaceDescription description;

    /** Where the description lies that programs read. */
    public String getAddress() {
        return description.address();
    }

    public List<DescribedResource> getResources() {
        return description.resources();
    }
}
