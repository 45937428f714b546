package org.openmes.shared;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The actor of the current request; set by whoever authenticated the request or started the job. */
@RequestScoped
public class CurrentActor {
    private @Nullable Actor actor;

    /** Makes this the actor for the rest of the request. */
    public void become(Actor newActor) {
        this.actor = newActor;
    }

    public Optional<Actor> find() {
        return Optional.ofNullable(actor);
    }

    /**
     * The actor.
     *
     * @throws UnauthenticatedException when nobody is signed in
     */
    public Actor get() {
        return find().orElseThrow(UnauthenticatedException::new);
    }
}
