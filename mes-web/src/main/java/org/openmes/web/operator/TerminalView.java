package org.openmes.web.operator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.openmes.user.TerminalService;
import org.openmes.user.UserReference;

/** Backs the dialog in which somebody says who he is at a shared terminal (spec 1.2). */
@Named
@RequestScoped
public class TerminalView {
    @Inject
    TerminalService terminals;

    private boolean asks;
    private List<UserReference> people = List.of();

    @PostConstruct
    void read() {
        asks = terminals.asksForPerson();
        people = asks ? terminals.people() : List.of();
    }

    public boolean isAsks() {
        return asks;
    }

    /** Who may stand here: people of the line who have a PIN. */
    public List<UserReference> getPeople() {
        return people;
    }
}
