package org.openmes.web.command;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainException;
import org.openmes.shared.ExactlyOnce;
import org.openmes.shared.Message;
import org.openmes.shared.StoredAnswer;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Warnings;
import org.openmes.user.TerminalService;
import org.openmes.web.Messages;
import org.openmes.web.session.Person;

/**
 * Carries out what a form asks for, exactly once however often it is sent (spec G7, architecture D5), and answers the
 * script of the page: where to go and what to say, or why it was refused, field by field. Nothing is drawn anew, so what
 * was typed stays as it is.
 */
@RequestScoped
public class Commands {
    private static final int OK = 200;
    private static final String PERSON = "person";
    private static final String NAME_OF_PERSON = "person_username";
    private static final String PIN_OF_PERSON = "person_pin";
    private static final String HASH = "HmacSHA256";

    @Inject
    ExactlyOnce exactlyOnce;

    @Inject
    CurrentActor current;

    @Inject
    Person person;

    @Inject
    TerminalService terminals;

    @Inject
    Warnings warnings;

    @Inject
    PostedFiles files;

    @Inject
    HttpServletRequest request;

    @Inject
    ExternalContext browser;

    /** Told in this answer only; what a repetition gets is kept without it. */
    private @Nullable String secret;

    /** Does the work, or tells what it told before when the same form comes again. */
    public void perform(Callable<Outcome> work) {
        try {
            requireSamePerson();
            identifyPerson();
            var answer = exactlyOnce.call(key(), hash(), () -> kept(work.call()));
            send(OK, done(answer));
        } catch (DomainException e) {
            send(e.code().status(), refused(e));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What was told when this form came before. A page that is about nothing any more cannot be built, and so not reach
     * its command, although it was the command that made it so.
     *
     * @param refusal why the page could not be built
     * @return empty when the form comes for the first time
     */
    public Optional<JsonObject> repeated(DomainException refusal) {
        try {
            var answer = exactlyOnce.call(key(), hash(), () -> {
                throw refusal;
            });
            return Optional.of(done(answer));
        } catch (DomainException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A page that one person opened sends nothing in the name of another who has signed in meanwhile. */
    private void requireSamePerson() {
        if (!person.getAlias().equals(request.getParameter(PERSON))) {
            throw ValidationException.of(PERSON, "page.other_person", person.getName());
        }
    }

    /** Who stands at a terminal says so with what he does, never before: the next one may be somebody else. */
    private void identifyPerson() {
        var pin = request.getParameter(PIN_OF_PERSON);
        if (pin != null) {
            terminals.identify(request.getParameter(NAME_OF_PERSON), pin);
        }
    }

    private StoredAnswer kept(Outcome outcome) {
        secret = outcome.secret();
        var said = Stream.concat(
                        Stream.of(outcome.toast()), warnings.all().stream().map(Messages::of))
                .collect(Collectors.joining(" "));
        return new StoredAnswer(OK, outcome.location(), null, said, false);
    }

    private JsonObject done(StoredAnswer answer) {
        var json = Json.createObjectBuilder().add("toast", answer.body());
        if (answer.location() != null) {
            json.add("location", answer.location());
        }
        if (secret != null) {
            json.add("secret", secret);
        }
        return json.build();
    }

    private static JsonObject refused(DomainException refusal) {
        return refused(refusal, Messages::of);
    }

    /** As the script of a page reads a refusal. */
    static JsonObject refused(DomainException refusal, Function<Message, String> texts) {
        var errors = Json.createObjectBuilder();
        refusal.errors().forEach((field, reasons) -> {
            var told = Json.createArrayBuilder();
            reasons.forEach(reason -> told.add(texts.apply(reason)));
            errors.add(field, told);
        });
        return Json.createObjectBuilder()
                .add("code", refusal.code().name())
                .add("refusal", texts.apply(refusal.reason()))
                .add("errors", errors)
                .build();
    }

    private void send(int status, JsonObject body) {
        browser.setResponseStatus(status);
        browser.setResponseContentType("application/json");
        browser.setResponseCharacterEncoding("UTF-8");
        try {
            browser.getResponseOutputWriter().write(body.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** One token for each form that was drawn; {@link FormToken}. */
    private String key() {
        return "page\n" + current.get().userId() + "\n" + FormToken.of(request);
    }

    /** Tells another request under the same token; keyed by the token, because a plain hash would tell passwords. */
    private String hash() {
        try {
            var hash = Mac.getInstance(HASH);
            hash.init(new SecretKeySpec(FormToken.of(request).getBytes(StandardCharsets.UTF_8), HASH));
            hash.update(String.valueOf(request.getQueryString()).getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(request.getParameterMap())
                    .forEach((name, values) ->
                            hash.update((name + Arrays.toString(values)).getBytes(StandardCharsets.UTF_8)));
            files.each((field, content) -> {
                hash.update(field.getBytes(StandardCharsets.UTF_8));
                hash.update(content);
            });
            return HexFormat.of().formatHex(hash.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
