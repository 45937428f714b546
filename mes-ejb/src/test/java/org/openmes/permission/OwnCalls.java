package org.openmes.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.openmes.testing.Acting;
import org.openmes.testing.Plant;
import org.openmes.user.OwnAccountService;
import org.openmes.user.PinService;
import org.openmes.user.PreferenceKey;
import org.openmes.user.PreferenceService;
import org.openmes.user.TerminalService;

/** What everybody does with his own account, and who says who he is at a terminal. */
@ApplicationScoped
class OwnCalls implements Calls {
    private static final String PIN = "482915";
    private static final PreferenceKey PREFERENCE = PreferenceKey.FIRST_STEPS_DISMISSED;

    @Inject
    OwnAccountService own;

    @Inject
    PinService pins;

    @Inject
    PreferenceService preferences;

    @Inject
    TerminalService terminals;

    @Inject
    Acting acting;

    @Inject
    Cast cast;

    @Override
    public void writeInto(Book book) {
        account(book);
        preferences(book);
        terminal(book);
    }

    private void account(Book book) {
        book.read("OwnAccountService.me", own::me);
        book.change(
                "OwnAccountService.changeProfile",
                () -> Plant.unique("own") + "@plant.example",
                email -> own.changeProfile("Another name", email, null));
        book.byCaller("OwnAccountService.changePassword", caller -> () -> changePassword(caller));
        book.byCaller("PinService.setOwn", caller -> () -> {
            pins.setOwn(cast.password(caller), PIN, PIN);
            return true;
        });
        book.byCaller("PinService.removeOwn", caller -> () -> {
            pins.removeOwn(cast.password(caller));
            return true;
        });
    }

    private String changePassword(Caller caller) {
        var next = Plant.unique("heron under the bridge");
        var stamp = own.changePassword(cast.password(caller), next, next, null);
        cast.signsInWith(caller, next);
        return stamp;
    }

    private void preferences(Book book) {
        book.read("PreferenceService.find", () -> preferences.find(PREFERENCE));
        book.command("PreferenceService.keep", () -> PREFERENCE, key -> preferences.keep(key, "true"));
    }

    private void terminal(Book book) {
        book.read("TerminalService.asksForPerson", () -> Optional.of(terminals.asksForPerson()));
        book.read(
                "TerminalService.people",
                this::somebodyOfTheLine,
                name -> terminals.people().stream()
                        .anyMatch(person -> person.username().equals(name)));
        book.command("TerminalService.identify", this::somebodyOfTheLine, name -> terminals.identify(name, PIN));
    }

    /** The name of a person of the line who has a PIN. */
    private String somebodyOfTheLine() {
        acting.admin(() -> pins.set(cast.userId(Caller.OPERATOR), PIN, PIN, null));
        return cast.username(Caller.OPERATOR);
    }
}
