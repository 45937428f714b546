package org.openmes.web.command;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;

/**
 * What a page can do: called by any submit button with the name {@code do} and this name as value, alone or followed by
 * the key of the record it is meant for. So a button names its record itself, and a list that has changed meanwhile
 * cannot lead it to another one.
 */
@FacesComponent(
        value = "org.openmes.Command",
        createTag = true,
        tagName = "command",
        namespace = "org.openmes.commands")
public class CommandTarget extends UICommand {
    /** Has no look: the buttons are the page's. */
    public CommandTarget() {
        setRendererType(null);
    }

    @Override
    public void decode(FacesContext context) {
        var wanted = CDI.current().select(Wanted.class).get();
        if (wanted.isCalled(String.valueOf(getAttributes().get("name")))) {
            queueEvent(new ActionEvent(this));
        }
    }
}
