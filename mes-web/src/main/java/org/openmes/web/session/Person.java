package org.openmes.web.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Actor;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Role;
import org.openmes.web.Messages;
import org.openmes.web.frame.LivePush;

/** Who is signed in, as the frame of each page shows him. */
@Named
@RequestScoped
public class Person {
    private static final int SHOWN_INITIALS = 2;

    @Inject
    CurrentActor current;

    @Inject
    LivePush push;

    private Actor actor;

    @PostConstruct
    void read() {
        actor = current.get();
    }

    /** The key of the account. */
    public Long getId() {
        return Objects.requireNonNull(actor.userId(), "pages are for accounts");
    }

    /** By what the page is called when the account changes. */
    public String getAlias() {
        return push.aliasOfAccount(getId());
    }

    public @Nullable String getUsername() {
        return actor.username();
    }

    public String getName() {
        return actor.label();
    }

    /** The first letters of the first names, for example {@code AN}. */
    public String getInitials() {
        return Arrays.stream(actor.label().strip().split("\\s+"))
                .limit(SHOWN_INITIALS)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** What the account may do, in the reader's language. */
    public String getRole() {
        return Messages.text("role." + actor.role());
    }

    public boolean isAdmin() {
        return actor.role() == Role.ADMIN;
    }

    /** Whether lists and pages of the desk are for this person. */
    public boolean isDesk() {
        return actor.role().atLeast(Role.SUPERVISOR);
    }

    /** Whether it is a workstation that is signed in, whose password the Admin keeps. */
    public boolean isTerminal() {
        return actor.workstationId() != null;
    }

    public boolean isPasswordChangeRequired() {
        return actor.passwordChangeRequired();
    }
}
