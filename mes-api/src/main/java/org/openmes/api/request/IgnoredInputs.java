package org.openmes.api.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openmes.shared.Violations;

/** Fields and parameters that nobody knows: named in the answer, or refused where the caller asked for it (spec 17.1). */
@RequestScoped
public class IgnoredInputs {
    private static final Pattern STRICT = Pattern.compile("handling\\s*=\\s*\"?strict\"?", Pattern.CASE_INSENSITIVE);
    private static final int MOST_NAMED = 100;

    @Inject
    HttpServletRequest request;

    private final TreeSet<String> names = new TreeSet<>();

    /**
     * Notes names that are not known here.
     *
     * @throws org.openmes.shared.ValidationException under each name, when the caller sent {@code Prefer: handling=strict}
     */
    public void ignore(Collection<String> unknown) {
        if (!unknown.isEmpty() && isStrict()) {
            var violations = new Violations();
            unknown.forEach(name -> violations.add(name, "validation.unknown_field"));
            violations.throwIfAny();
        }
        names.addAll(unknown);
    }

    /** What was ignored, in alphabetical order; a caller who sent thousands hears of the first ones. */
    public List<String> names() {
        return names.stream().limit(MOST_NAMED).toList();
    }

    protected boolean isStrict() {
        return Collections.list(request.getHeaders("Prefer")).stream()
                .anyMatch(header -> STRICT.matcher(header).find());
    }
}
