package org.openmes.shared;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/** What the caller of this request should know although nothing was refused; whoever answers shows it (spec 17.1). */
@RequestScoped
public class Warnings {
    private final List<Message> messages = new ArrayList<>();

    /** Adds one. */
    public void add(Message message) {
        messages.add(message);
    }

    /** All of them, in the order in which they came up. */
    public List<Message> all() {
        return List.copyOf(messages);
    }
}
